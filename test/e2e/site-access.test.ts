import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { plain, sitePages, type SitePage } from '../support/site-pages.ts';
import { parrots, plainThread } from '../support/plain-thread.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

const limit = { timeout: 15_000 };
const badges = ({ page }: ThreadPage) => page.$$eval(badgeTag, (all) => all.length);

const post = (author: string, words: string) =>
  `<div class="post"><p class="head"><a href="/u/${author}">${author}</a> <time datetime="2026-11-01">1 Nov</time></p><div class="words"><p>${words}</p></div></div>`;
const unknown = { url: 'https://blog.example/about-ai', html: `<title>A blog</title><h1>About AI</h1>${post('ann', plain)}${post('bob', 'We had lunch in the garden today.')}` };
const essay = { url: 'https://blog.example/an-essay', html: '<title>A blog</title><h1>An essay</h1><p>One long thought, by one person, without an answer.</p>' };

describe.each(browserNames)('a page that is not read in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name, { grant: ['https://blog.example/*'] });
  });
  afterAll(() => world?.close());

  it('is left alone until it is to be annotated once; then what repeats on it is read', async () => {
    const thread = await world.openThread(unknown.html, unknown.url);
    const popup = await world.openPopup(thread);
    await expect.poll(() => popup.text(), limit).toContain(text('popupUnread'));
    expect(await badges(thread)).toBe(0);
    await popup.press(text('offerOnceButton'));
    await thread.page.bringToFront();
    await expect.poll(async () => (await world.stateOf(thread)).read, limit).toBe(2);
    await expect.poll(() => badges(thread), limit).toBeGreaterThan(0);
    await thread.page.reload({ waitUntil: 'domcontentloaded' });
    const again = await world.openPopup(thread);
    await expect.poll(() => again.text(), limit).toContain(text('popupUnread'));
    expect(await badges(thread)).toBe(0);
    expect([...thread.errors, ...popup.errors]).toEqual([]);
    await thread.page.close();
  });

  it('says so when nothing on it looks like comments, and looks again when some have come', async () => {
    const thread = await world.openThread(essay.html, essay.url);
    const popup = await world.openPopup(thread);
    await popup.press(text('offerOnceButton'));
    await expect.poll(() => popup.text(), limit).toContain(text('popupNoComments'));
    expect(await popup.text()).toContain(text('popupGuessedNone'));
    expect(await badges(thread)).toBe(0);
    await thread.page.evaluate((posts) => document.body.insertAdjacentHTML('beforeend', posts), post('ann', plain) + post('bob', 'We had lunch in the garden today.'));
    await popup.press(text('offerOnceButton'));
    await thread.page.bringToFront();
    await expect.poll(async () => (await world.stateOf(thread)).read, limit).toBe(2);
    await expect.poll(() => badges(thread), limit).toBeGreaterThan(0);
    await thread.page.close();
  });

  it('stays untouched when the site changed its layout, and offers a report without a word of it', async () => {
    const rows = plainThread.html.replaceAll('commtext c00', 'words-2027');
    const thread = await world.openThread(rows, plainThread.url);
    const popup = await world.openPopup(thread);
    await expect.poll(() => popup.text(), limit).toContain(text('popupLayoutChanged'));
    const report = await popup.page.$eval('pre.report', (element) => element.textContent ?? '');
    expect(report).toContain('hacker-news');
    expect(report).not.toMatch(/parrots|lunch|id=1/);
    expect(await badges(thread)).toBe(0);
    expect([...thread.errors, ...popup.errors]).toEqual([]);
    await thread.page.close();
  });
});

// No program can answer Chromium's own dialogue; there, hosts are granted from the start: see sites.test.ts.
describe('a site that the reader switches on in firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('firefox', { agree: true });
  });
  afterAll(() => world?.close());

  it('is read at once in open pages and in later ones, and no more when it is switched off', async () => {
    const { html, address } = sitePages.find(({ site }) => site === 'bluesky') as SitePage;
    const thread = await world.openThread(html, address);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await badges(thread)).toBe(0);
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    const toggle = text('readSite', { name: 'Bluesky' });
    await options.press(toggle);
    await expect.poll(() => world.registered(), limit).toEqual(['bluesky']);
    await thread.page.bringToFront();
    await expect.poll(() => badges(thread), limit).toBeGreaterThan(0);
    const later = await world.openThread(html, address);
    await expect.poll(() => badges(later), limit).toBeGreaterThan(0);

    await options.press(toggle);
    await expect.poll(() => world.registered(), limit).toEqual([]);
    await expect.poll(async () => [await badges(thread), await badges(later)], limit).toEqual([0, 0]);
    await later.page.reload({ waitUntil: 'domcontentloaded' });
    await later.page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await badges(later)).toBe(0);
    // What needs no permission is still read.
    await (await world.openThread()).badge(parrots);
    expect([...thread.errors, ...later.errors, ...options.errors]).toEqual([]);
  });
});
