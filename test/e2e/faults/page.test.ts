import { describe, expect, it } from 'vitest';
import { parrots as plain, plainThread } from '../../support/plain-thread.ts';
import { text } from '../support/texts.ts';
import { clearStorage, store } from '../support/faults.ts';
import { freshThread } from '../support/fresh-thread.ts';
import { printed } from '../support/printed.ts';
import { World, browserNames } from '../support/world.ts';

describe.each(browserNames)('a page that does what it likes, in %s', (name) => {
  const on = freshThread(name);

  it('can replace its whole body and be read again', async () => {
    const before = (await on.thread.badged()).sort();
    await on.thread.page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('counterpoint-badge, counterpoint-popover').forEach((host) => host.remove());
      document.body.replaceWith(copy);
    });
    await expect.poll(async () => (await on.thread.badged()).sort(), { timeout: 15_000 }).toEqual(before);
  });

  it('is the same when the reader comes back to it and the browser brings it out whole, not loaded anew', async () => {
    const before = (await on.thread.badged()).sort();
    const { page } = on.thread;
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await page.goto('about:blank');
    // Firefox goes back, but its protocol never says that it has.
    await page.evaluate(() => void setTimeout(() => history.back()));
    const isPersisted = () => page.evaluate(() => (window as { persisted?: boolean }).persisted).catch(() => undefined);
    await expect.poll(isPersisted, { timeout: 15_000 }).toBe(true);
    expect(await page.evaluate(() => location.href)).toBe(plainThread.url);
    await expect.poll(async () => (await on.thread.badged()).sort(), { timeout: 15_000 }).toEqual(before);
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
  });

  it('is printed as it is without us, also while a popover is open', async () => {
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    const open = await printed(on.thread.page);
    expect(await on.thread.popoverText()).toContain(text('counterarguments'));

    const options = await on.world.openExtensionPage('options/options.html', '#about dd');
    await store(options, 'sync', { version: 1, pausedHosts: ['news.ycombinator.com'] });
    await on.thread.page.bringToFront();
    await expect.poll(() => on.thread.badged(), { timeout: 15_000 }).toEqual([]);
    const without = await printed(on.thread.page);
    await clearStorage(options);
    await options.page.close();
    expect(without.text.length).toBeGreaterThan(100);
    expect(open).toEqual(without);
  });
});

/** Runs before anything else on the page: breaks what extensions like to use, and takes note of what is called. */
const vandal = `<script>
  window.heard = [];
  const spoil = (owner, name) => { try { owner[name] = function () { window.heard.push(name); throw new Error('spoiled ' + name); }; } catch {} };
  for (const name of ['map', 'filter', 'forEach', 'push', 'some', 'flatMap', 'sort', 'entries']) spoil(Array.prototype, name);
  for (const name of ['attachShadow', 'append', 'matches', 'closest', 'querySelector', 'querySelectorAll', 'setAttribute', 'showPopover']) spoil(Element.prototype, name);
  for (const name of ['addEventListener', 'dispatchEvent']) spoil(EventTarget.prototype, name);
  for (const name of ['fetch', 'setTimeout', 'requestAnimationFrame', 'MutationObserver', 'CSSStyleSheet', 'Map', 'Promise']) spoil(window, name);
  spoil(JSON, 'stringify'); spoil(JSON, 'parse'); spoil(Object, 'entries'); spoil(document, 'createElement');
  Object.defineProperty(Object.prototype, 'name', { get() { window.heard.push('name'); return 'annotate'; }, configurable: true });
  window.heard.length = 0;
</script>`;

it.each(browserNames)('a page that overrides prototypes before us changes nothing and hears nothing, in %s', async (name) => {
  const world = await World.start(name);
  try {
    const expected = await world.openThread();
    await expected.settled();
    const url = 'https://news.ycombinator.com/item?id=90000500';
    const thread = await world.openThread(plainThread.html.replace('<head>', `<head>${vandal}`), url);
    // The test's own eyes are the page's, which are spoiled: the popup counts.
    const popup = await world.openPopup(thread);
    const total = (await world.stateOf(expected)).badges;
    await expect.poll(async () => (await world.stateOf(thread)).badges, { timeout: 20_000 }).toBe(total);
    expect(popup.errors).toEqual([]);
    const heard = await thread.page.evaluate('String(window.heard.length ? window.heard.join : "") && window.heard.length');
    expect(heard).toBeFalsy();
  } finally {
    await world.close();
  }
});
