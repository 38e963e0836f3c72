import { describe, expect, it } from 'vitest';
import { parrots as plain, plainThread } from '../../support/plain-thread.ts';
import { text } from '../support/texts.ts';
import { freshThread } from '../support/fresh-thread.ts';
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

  it.skipIf(name === 'firefox')('is the same when the reader comes back to it (not in Firefox, whose protocol does not go back)', async () => {
    const before = (await on.thread.badged()).sort();
    await on.thread.page.goto('about:blank');
    await on.thread.page.goBack({ waitUntil: 'domcontentloaded' });
    expect(on.thread.page.url()).toBe(plainThread.url);
    await expect.poll(async () => (await on.thread.badged()).sort(), { timeout: 15_000 }).toEqual(before);
    await (await on.thread.badge(plain)).click();
    await expect.poll(() => on.thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
  });

  it.skipIf(name === 'firefox')('is printed without badges (not in Firefox, whose protocol cannot show a page as printed)', async () => {
    await on.thread.page.emulateMediaType('print');
    expect(await (await on.thread.badge(plain)).evaluate((button) => button.getClientRects().length)).toBe(0);
    await on.thread.page.emulateMediaType('screen');
    expect(await (await on.thread.badge(plain)).evaluate((button) => button.getClientRects().length)).toBe(1);
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
