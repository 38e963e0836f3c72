import { describe, expect, it } from 'vitest';
import { parrots as plain } from '../../support/plain-thread.ts';
import { text } from '../support/texts.ts';
import { freshThread } from '../support/fresh-thread.ts';
import { browserNames } from '../support/world.ts';

describe.each(browserNames)('a page that pries, in %s', (name) => {
  const on = freshThread(name);

  it('cannot press a badge by events that it makes up', async () => {
    await on.thread.page.evaluate(() => {
      for (const badge of document.querySelectorAll<HTMLElement>('counterpoint-badge')) {
        badge.click();
        badge.focus();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) badge.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
        badge.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
    });
    // Even with a hand on the button itself, which no page gets.
    await (await on.thread.badge(plain)).evaluate((button) => button.click());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await on.thread.page.$('counterpoint-popover')).toBeNull();
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
  });

  it('sees an empty element and nothing of what a badge says, what is set, or that we ever ran', async () => {
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    const seen = await on.thread.page.evaluate(() => {
      const hosts = [...document.querySelectorAll('counterpoint-badge, counterpoint-popover')];
      return {
        roots: hosts.filter((host) => host.shadowRoot !== null).length,
        text: hosts.map((host) => host.textContent).join(''),
        attributes: [...new Set(hosts.flatMap((host) => host.getAttributeNames()))],
        globals: Object.keys(window).filter((key) => /counterpoint/i.test(key)),
        storage: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
        extension: typeof (globalThis as { chrome?: { storage?: unknown } }).chrome?.storage,
      };
    });
    expect(seen).toEqual({ roots: 0, text: '', attributes: ['data-look'], globals: [], storage: 0, extension: 'undefined' });
  });

  it('cannot load a file of the extension to find out that it is there', async () => {
    const { origin } = on.world.running;
    const loaded = await on.thread.page.evaluate(async (base) => {
      const tries = ['manifest.json', 'icons/32.png', 'options/options.html', 'content.js'].map((file) => fetch(`${base}/${file}`, { mode: 'no-cors' }).then(() => file, () => null));
      return (await Promise.all(tries)).filter((file) => file !== null);
    }, origin);
    expect(loaded).toEqual([]);
    on.thread.errors.length = 0;
  });

  it('that forges our elements gets nothing for it: no text of theirs counts, and real badges come', async () => {
    await on.thread.page.evaluate(() => {
      for (const row of document.querySelectorAll('tr.athing .comhead')) {
        const forged = document.createElement('counterpoint-badge');
        forged.attachShadow({ mode: 'open' }).append('forged');
        row.append(forged);
      }
      const popover = document.createElement('counterpoint-popover');
      popover.textContent = 'LLMs are just stochastic parrots.';
      document.body.append(popover);
    });
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.page.$$eval('counterpoint-popover', (hosts) => hosts.length)).toBe(2);
    const state = await on.world.stateOf(on.thread);
    expect(state.read).toBe(state.comments);
  });

  it('cannot ask the extension anything', async () => {
    const answer = await on.thread.page.evaluate(() => new Promise((resolve) => {
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: { sendMessage?(...parts: unknown[]): unknown } } | undefined>;
      window.postMessage({ name: 'annotate', request: { site: 'hacker-news', comments: [] } }, '*');
      try {
        void Promise.resolve((chrome ?? browser)?.runtime?.sendMessage?.({ name: 'deleteEverything', request: null })).then(resolve, () => resolve(undefined));
      } catch {
        resolve(undefined);
      }
      setTimeout(() => resolve(undefined), 1000);
    }));
    expect(answer).toBeUndefined();
  });
});
