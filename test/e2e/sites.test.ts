import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { readComments, rootsIn } from '../../extension/content/read-comments.ts';
import { siteOf } from '../../extension/sites/all-sites.ts';
import type { Site } from '../../extension/sites/site.ts';
import { shownIn } from '../support/engine.ts';
import { realPages } from '../support/real-pages.ts';
import { readSharedPage } from '../support/shared-pages.ts';
import { documentOf, plain, sitePages, whoSayIt, type SitePage } from '../support/site-pages.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

const limit = { timeout: 30_000 };
const changedMind = 'I have changed my mind.';
const addresses = [...sitePages, ...realPages].map(({ address }) => address).filter((address) => address !== undefined);
const savedFrom = ['arstechnica.com', 'github.com', 'stackoverflow.com', 'www.katzen-forum.net', 'www.foxyfolksy.com', 'gormulus.wordpress.com', 'netzpolitik.org'];
/** The hosts of all pages, as a reader would have granted them one by one. */
const grant = [...new Set([...addresses.map((address) => new URL(address).hostname), ...savedFrom])].map((host) => `https://${host}/*`);

const pageOf = (id: string) => sitePages.find(({ site }) => site === id) as SitePage;
/** Pages that show their comments in a frame: from another site, which may be read when the page around it may not; from the same site. */
const framedPages = [
  { name: 'Disqus', around: 'https://not-supported.example/post', frame: pageOf('disqus'), id: '' },
  {
    name: 'Ars Technica',
    around: 'https://arstechnica.com/ai/2026/11/a-post/',
    frame: { ...pageOf('xenforo'), address: 'https://arstechnica.com/civis/threads/a-post.1500001/unread?in_iframe=1&theme=auto' },
    id: ' id="xf_thread_iframe"',
  },
];

const siteFor = ({ html, address }: { html: string; address: string }) => siteOf(documentOf(html), new URL(address)) as Site;
/** Measured when pictures that cannot be loaded have shrunk to what stands in for them. */
async function heightsOf(page: Page, site: Site): Promise<number[]> {
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.$$eval(site.root, (roots) => roots.map((root) => root.getBoundingClientRect().height));
}

/** Which of a page's comment elements have a badge, by their place; once for each badge. */
const badgedRoots = (page: Page, site: Site) =>
  page.evaluate((tag, selector) => {
    const roots = [...document.querySelectorAll(selector)];
    return [...document.querySelectorAll(tag)].map((badge) => roots.indexOf(badge.closest(selector) as Element)).sort((first, second) => first - second);
  }, badgeTag, site.root);

/** The places of the comment elements that must have a badge. */
function expectedRoots(document: Document, site: Site): number[] {
  const roots = rootsIn(site, document);
  return shownIn(site, document).map(({ found: { root } }) => roots.indexOf(root)).sort((first, second) => first - second);
}

/** The place of the last comment whose author says the plain sentence, and how many comments its element holds, replies included. */
function lastWhoSaysIt(page: SitePage, site: Site): { place: number; holds: number } {
  const document = documentOf(page.html);
  const ids = whoSayIt(page);
  const last = readComments(site, document).findLast(({ comment }) => ids.includes(comment.id));
  if (!last) throw new Error(`Nobody says the plain sentence on ${page.name}`);
  return { place: rootsIn(site, document).indexOf(last.root), holds: readComments(site, document, last.root).length };
}

/** Replaces words wherever they stand in an element: in a page as in a document read here. */
function replaceWords(element: Element, [before = '', after = '']: string[]): void {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) (walker.currentNode as Text).data = (walker.currentNode as Text).data.replaceAll(before, after);
}

/** The page after its plain sentence was changed in one comment element, replies included. */
function edited({ html }: SitePage, site: Site, place: number): Document {
  const document = documentOf(html);
  replaceWords(rootsIn(site, document)[place] as Element, [plain, changedMind]);
  return document;
}

describe.each(browserNames)('sites in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name, { grant });
    await vi.waitFor(async () => expect(await world.registered()).toContain('x'), limit);
  });
  afterAll(() => world?.close());

  const comments = (thread: ThreadPage) => world.stateOf(thread).then((state) => state?.read);

  it('registers the content script for what the reader granted: known sites by name, other hosts by themselves', async () => {
    await expect.poll(() => world.registered(), limit).toEqual(expect.arrayContaining(['bluesky', 'disqus', 'x', 'https://forum.example/*']));
    expect(await world.registered()).not.toContain('hacker-news');
  });

  it.each(sitePages)('$name: badges where they belong, a page that keeps its measures, and changes followed', async (page) => {
    const site = siteFor(page);
    const without = await world.openThread(page.html, 'https://not-supported.example/page');
    const before = await heightsOf(without.page, site);
    await without.page.close();

    const thread = await world.openThread(page.html, page.address);
    await expect.poll(() => comments(thread), limit).toBe(page.comments.length);
    const expected = expectedRoots(documentOf(page.html), site);
    const last = lastWhoSaysIt(page, site);
    expect(expected).toContain(last.place);
    await expect.poll(() => badgedRoots(thread.page, site), limit).toEqual(expected);
    expect(await heightsOf(thread.page, site)).toEqual(before);
    await followChanges(thread, site, { ...last, expected, afterEdit: expectedRoots(edited(page, site, last.place), site), all: page.comments.length, read: () => comments(thread) });
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it.each(realPages)('$path: every comment is read, the page keeps its measures', async ({ path, address, comments: count }) => {
    const html = readSharedPage(path);
    const url = address ?? documentOf(html).querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const site = siteFor({ html, address: url });
    const without = await world.openThread(html, 'https://not-supported.example/page');
    const before = await heightsOf(without.page, site);
    await without.page.close();
    const thread = await world.openThread(html, url);
    await expect.poll(() => comments(thread), limit).toBe(count);
    expect(await heightsOf(thread.page, site)).toEqual(before);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('follows the comments to where they are drawn when a page hides what was shown and shows it anew, and back', async () => {
    const page = pageOf('x');
    const thread = await world.openThread(page.html, page.address);
    const expected = expectedRoots(documentOf(page.html), siteFor(page)).length;
    const drawn = () => thread.page.$$eval(badgeTag, (badges) => badges.map((badge) => (badge.parentElement?.checkVisibility() ? badge.closest('main')?.id : 'hidden')));
    await expect.poll(drawn, limit).toEqual(Array.from({ length: expected }, () => ''));
    await thread.page.evaluate((tag) => {
      const screen = document.querySelector('main') as HTMLElement;
      const copy = Object.assign(screen.cloneNode(true) as HTMLElement, { id: 'copy' });
      copy.querySelectorAll(tag).forEach((badge) => badge.remove());
      screen.style.display = 'none';
      screen.after(copy);
    }, badgeTag);
    await expect.poll(drawn, limit).toEqual(Array.from({ length: expected }, () => 'copy'));
    await expect.poll(() => comments(thread), limit).toBe(page.comments.length);
    await thread.page.evaluate(() => {
      document.querySelector('main')?.style.removeProperty('display');
      document.getElementById('copy')?.remove();
    });
    await expect.poll(drawn, limit).toEqual(Array.from({ length: expected }, () => ''));
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it.each(framedPages)('reads comments in a frame: $name; the page around it stays as it is', async ({ around, frame, id }) => {
    const html = `<title>A post</title><h1>A post</h1><iframe${id} src="${frame.address.replaceAll('&', '&amp;')}" width="600" height="600"></iframe>`;
    const thread = await world.openThread(html, around, [[frame.address, frame.html]]);
    const inner = await thread.page.waitForFrame((each) => each.url() === frame.address);
    await inner.waitForSelector(badgeTag, limit);
    const site = siteFor(frame);
    const badged = () => inner.$$eval(badgeTag, (badges) => badges.length);
    await expect.poll(badged, limit).toBe(expectedRoots(documentOf(frame.html), site).length);
    expect(await thread.page.$(badgeTag)).toBeNull();
    await thread.page.close();
  });
});

interface Changes {
  /** The comment element that changes, and how many comments it holds. */
  place: number;
  holds: number;
  /** Which elements have a badge before, and which after the edit. */
  expected: number[];
  afterEdit: number[];
  /** How many comments there are. */
  all: number;
  read: () => Promise<number | undefined>;
}

/** What sites do to a comment: its words are edited, its element is made anew, it goes, it comes. Each time there is one badge or none. */
async function followChanges({ page }: ThreadPage, site: Site, { place, holds, expected, afterEdit, all, read }: Changes): Promise<void> {
  const badged = () => badgedRoots(page, site);
  const root = await page.evaluateHandle((selector, at) => document.querySelectorAll(selector)[at] as Element, site.root, place);
  await root.evaluate(replaceWords, [plain, changedMind]);
  await expect.poll(badged, limit).toEqual(afterEdit);
  await root.evaluate(replaceWords, [changedMind, plain]);
  await expect.poll(badged, limit).toEqual(expected);

  const anew = await root.evaluateHandle((element, tag) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelectorAll(tag).forEach((badge) => badge.remove());
    element.replaceWith(copy);
    return copy;
  }, badgeTag);
  await expect.poll(badged, limit).toEqual(expected);
  await expect.poll(read, limit).toBe(all);

  await anew.evaluate((element) => {
    Object.assign(window, { gone: element, mark: element.nextSibling, around: element.parentNode });
    element.remove();
  });
  await expect.poll(read, limit).toBe(all - holds);
  await page.evaluate(() => {
    const { gone: element, mark, around } = window as unknown as { gone: Element; mark: Node | null; around: Node };
    around.insertBefore(element, mark);
  });
  await expect.poll(read, limit).toBe(all);
  await expect.poll(badged, limit).toEqual(expected);
}
