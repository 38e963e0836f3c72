import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../src/command-line/browser/find.ts';
import { badgeTag } from '../../extension/content/own-host.ts';
import { World, browserNames } from './support/world.ts';

/** Saved pages of other people's words, next to the repository and never in it. */
const shared = '../shared/pages';
const folders = ['real/hn', 'threads', 'skeletons/hn'];
const files = existsSync(shared) ? folders.flatMap((folder) => readdirSync(`${shared}/${folder}`).map((file) => `${folder}/${file}`)) : [];
if (files.length === 0) console.warn(`No real pages tested: ${shared} is not there.`);

/** Where a page was saved from: its own word for it, or any thread's address. */
function addressOf(html: string): string {
  const canonical = /<link rel="canonical" href="(https:\/\/news\.ycombinator\.com\/[^"]+)"/.exec(html)?.[1];
  return canonical ?? 'https://news.ycombinator.com/item?id=1';
}

/** Threads that were all rendered alike take turns between the browsers. */
const filesFor = (name: BrowserName) => files.filter((file, index) => !file.startsWith('threads/') || index % browserNames.length === browserNames.indexOf(name));

describe.skipIf(files.length === 0).each(browserNames)('real pages in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  it.each(filesFor(name))('%s: every comment is read once, the page keeps its measures and has no error', async (file) => {
    const html = readFileSync(`${shared}/${file}`, 'utf8');
    const without = await world.openThread(html, 'https://not-supported.example/item');
    const before = await without.heights();
    await without.page.close();

    const thread = await world.openThread(html, addressOf(html));
    const onPage = await thread.page.evaluate(() => {
      const bodies = document.querySelectorAll('.commtext, .comment > span[class^="c"]:not(.commtext)');
      return new Set([...bodies].filter((body) => body.textContent?.trim()).map((body) => body.closest('tr.athing:not(.submission)')?.id)).size;
    });
    await expect.poll(async () => (await world.stateOf(thread)).read, { timeout: 30_000 }).toBe(onPage);
    const state = await world.stateOf(thread);
    expect(state).toMatchObject({ comments: onPage, layoutChanged: false });
    await thread.page.bringToFront();
    const rowsWithBadge = () => thread.page.$$eval(badgeTag, (badges) => badges.map((badge) => badge.closest('tr.athing')?.id));
    await expect.poll(async () => (await rowsWithBadge()).length, { timeout: 30_000 }).toBe(state.badges);

    const inRows = await rowsWithBadge();
    expect(new Set(inRows).size).toBe(inRows.length);
    expect(await thread.heights()).toEqual(before);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });
});
