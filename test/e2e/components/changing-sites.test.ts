import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { sitePages, type SitePage } from '../../support/site-pages.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { expectBadged, settled } from './support/thread.ts';

const bubble = ['capex-bubble'];

/** A list as on X: only the rows near the window are on the page; rows that are scrolled away are thrown away and made anew. */
const list = `<title>X</title><style>#list { position: relative; height: 20000px } .cell { position: absolute; height: 100px }</style><div id="list"></div><script>
const made = (index) => '<article data-testid="tweet"><div data-testid="User-Name"><a href="/ann/status/' + index + '"><time>1h</time></a></div>' +
  '<div data-testid="tweetText"><span>These are the words of post ' + index + '.</span></div></article>';
const mounted = new Map();
function mount() {
  const first = Math.max(0, Math.floor(scrollY / 100) - 2), last = Math.min(199, first + Math.ceil(innerHeight / 100) + 4);
  for (const [index, cell] of mounted) if (index < first || index > last) { cell.remove(); mounted.delete(index); }
  for (let index = first; index <= last; index += 1) {
    if (mounted.has(index)) continue;
    const cell = Object.assign(document.createElement('div'), { className: 'cell', innerHTML: made(index) });
    cell.style.top = index * 100 + 'px';
    document.getElementById('list').append(cell);
    mounted.set(index, cell);
  }
}
addEventListener('scroll', mount);
mount();
</script>`;

/** Posts on the page now that have a badge, and those of them that should have one by the rule that every fifth has. */
const posts = (page: Page) =>
  page.$$eval('article', (all) => {
    const numbers = (some: Element[]) => some.map((post) => Number(/\d+$/.exec(post.querySelector('a')?.href ?? '')?.[0])).sort((first, second) => first - second);
    const badged = all.filter((post) => post.querySelector('counterpoint-badge'));
    return { badged: numbers(badged), fifths: numbers(all).filter((number) => number % 5 === 0), doubled: all.filter((post) => post.querySelectorAll('counterpoint-badge').length > 1).length };
  });

describe.each(browserNames)('sites that change while they are open, in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());

  it('keep their badges in a list that mounts only what is near the window; nothing is asked twice', async () => {
    page = await openPage(browser, { html: list, url: 'https://x.com/ann/status/0', standIn: { everyFifth: 'capex-bubble' } });
    await startContentScript(page);
    await page.evaluate(() => window.standIn.changeStored({ crowd: 'all' }));
    const scroll = async (to: number) => {
      await page.evaluate((top) => scrollTo(0, top), to);
      // The list answers a scroll with its next frame: its posts and their badges are read together, again and again.
      await vi.waitFor(async () => {
        const { badged, fifths } = await posts(page);
        expect(fifths).toContain(to / 100 + 5);
        expect(badged).toEqual(fifths);
      }, { timeout: 15_000, interval: 50 });
      expect((await posts(page)).doubled).toBe(0);
    };
    for (const to of [0, 1500, 3000, 10_000, 3000, 0]) await scroll(to);
    const asked = await page.evaluate(() => window.standIn.asked);
    expect(asked.length).toBeGreaterThan(30);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are left alone in a hidden tab, and read when they are shown again', async () => {
    const rows = [5, 6].map((id) => row({ id, body: said(`These are the words of comment ${id}.`) })).join('');
    page = await openPage(browser, { html: threadPage(rows, { head: story }), standIn: { positions: { 5: bubble, 9: bubble } } });
    await startContentScript(page);
    await settled(page, 2);
    const front = await browser.newPage();
    await front.bringToFront();
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
    await page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('tr');
      if (parsed) document.querySelector('.comment-tree tbody')?.append(parsed);
    }, row({ id: 9, body: said('Late words.') }));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.evaluate(() => window.standIn.asked)).toEqual(['5', '6']);
    await front.close();
    await page.bringToFront();
    await expectBadged(page, 5, 9);
  });

  it('are not touched before their framework has taken the page over', async () => {
    const { html, address, comments } = sitePages.find(({ site }) => site === 'less-wrong') as SitePage;
    const positions = Object.fromEntries(comments.map(({ id }) => [id, bubble]));
    page = await openPage(browser, { html, url: address, standIn: { positions } });
    // Hydration: a framework that goes through its elements, one after the other, for a while.
    await page.evaluate(() => {
      const found: number[] = [];
      const timer = setInterval(() => {
        const mark = document.createElement('template');
        document.body.append(mark);
        mark.remove();
        found.push(document.querySelectorAll('counterpoint-badge').length);
        if (found.length === 15) clearInterval(timer);
      }, 100);
      Object.assign(window, { found });
    });
    await startContentScript(page);
    await page.waitForFunction((count) => document.querySelectorAll('counterpoint-badge').length === count, { timeout: 15_000 }, comments.length);
    expect(await page.evaluate(() => (window as unknown as { found: number[] }).found)).toEqual(Array.from({ length: 15 }, () => 0));
  });

  it('are followed from one thread to the next without loading', async () => {
    const rows = (ids: number[]) => ids.map((id) => row({ id, body: said(`These are the words of comment ${id}.`) })).join('');
    page = await openPage(browser, { html: threadPage(rows([5, 6]), { head: story }), standIn: { positions: { 5: bubble, 15: bubble } } });
    await startContentScript(page);
    await expectBadged(page, 5);
    await page.evaluate((next) => {
      history.pushState({}, '', '/item?id=2');
      document.querySelector('.comment-tree')?.replaceWith(new DOMParser().parseFromString(`<table class="comment-tree">${next}</table>`, 'text/html').querySelector('table') as Element);
    }, rows([15, 16, 17]));
    await expectBadged(page, 15);
    await expect.poll(() => page.evaluate(() => window.standIn.states.at(-1))).toMatchObject({ comments: 3 });
  });
});
