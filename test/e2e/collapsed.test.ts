import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { row, said, story, threadPage } from '../support/hacker-news-page.ts';
import { plainThread } from '../support/plain-thread.ts';
import { sitePages } from '../support/site-pages.ts';
import { focusedName } from './support/keyboard.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

const long = { timeout: 15_000 };
const parrots = said('LLMs are just stochastic parrots that regurgitate their training data.');
const bubble = said('AI is a bubble: the spending on data centers will never pay off, and the AI bubble is going to pop.');
const lunch = said('We had lunch in the garden today.');

/** What Hacker News does when its "[–]" is pressed: the row is `coll`, the rows below it are `noshow`. */
const folding = `<style>.noshow { display: none }</style><script>
  const depthOf = (row) => Number(row.querySelector('.ind').getAttribute('indent'));
  function draw() {
    let under = Infinity;
    for (const row of document.querySelectorAll('.comtr')) {
      const depth = depthOf(row);
      row.classList.toggle('noshow', depth > under);
      if (depth > under) continue;
      under = row.classList.contains('coll') ? depth : Infinity;
      row.querySelector('.comment').classList.toggle('noshow', under === depth);
    }
  }
  document.addEventListener('click', ({ target }) => {
    if (!target.matches('.togg')) return;
    target.closest('.athing').classList.toggle('coll');
    draw();
  });
  draw();
</script>`;

const collapsed = 'athing comtr coll';
const rows = [
  row({ id: 11, body: parrots }),
  row({ id: 12, body: lunch, class: collapsed }),
  row({ id: 13, depth: 1, body: lunch, class: collapsed }),
  row({ id: 14, depth: 2, body: bubble }),
  row({ id: 15, body: lunch + '<div style="height:1500px"></div>' }),
  row({ id: 16, depth: 1, body: parrots }),
].join('');

const pageOf = (site: string) => {
  const found = sitePages.find((page) => page.site === site);
  if (!found) throw new Error(`No page of ${site}`);
  return found;
};

/** Pages on which a comment that gets a badge is collapsed away when the page comes, in each site's own way. */
const pages = {
  'an unfolded element of the page (Reddit)': {
    url: pageOf('reddit').address,
    html: pageOf('reddit').html.replaceAll('<details role="article" open', '<details role="article"'),
  },
  'the site’s own switch (Lobsters)': {
    url: pageOf('lobsters').address,
    html: `${pageOf('lobsters').html.replace('type="checkbox">', 'type="checkbox" checked>')}<style>.comment_folder_button:checked ~ .comments { display: none }</style>`,
  },
  'the site’s own link (old Reddit)': {
    url: pageOf('old-reddit').address,
    html: `${pageOf('old-reddit').html.replace('noncollapsed comment', 'collapsed comment')}<style>.collapsed > .child { display: none }</style>
      <script>document.addEventListener('click', ({ target }) => target.matches('.expand') && target.closest('.thing').classList.remove('collapsed'))</script>`,
  },
  'a button that names what it opens': {
    url: plainThread.url,
    html: `<button aria-expanded="false" aria-controls="rest" onclick="this.ariaExpanded = 'true'; rest.hidden = false">More</button><div id="rest" hidden>${plainThread.html}</div>`,
  },
};

describe.each(browserNames)('collapsed comments in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  const step = (thread: ThreadPage, request = {}) => world.ask(thread, 'walk', request);
  /** The comment of the badge that has the focus, if it is to be seen in the window. */
  const at = ({ page }: ThreadPage) =>
    page.evaluate((tag) => {
      const badge = document.activeElement?.localName === tag ? document.activeElement : null;
      const { top = -1, bottom = -1 } = badge?.checkVisibility() ? badge.getBoundingClientRect() : {};
      return top >= 0 && bottom <= innerHeight ? (badge?.closest('.athing')?.id ?? 'a badge') : null;
    }, badgeTag);
  const isAt = (thread: ThreadPage, id: string) => expect.poll(() => at(thread), long).toBe(id);
  const classesOf = (page: Page, id: number) => page.$eval(`tr[id="${id}"]`, (element) => element.className);
  const open = async (html: string, url: string, badges: number) => {
    const thread = await world.openThread(html, url);
    await thread.page.bringToFront();
    await thread.page.waitForFunction((tag, count) => document.querySelectorAll(tag).length >= count, long, badgeTag, badges);
    return thread;
  };

  it('are opened by the walk, through the site’s own controls, when the page came with them', async () => {
    const thread = await open(threadPage(rows, { head: story }) + folding, plainThread.url, 3);
    await step(thread);
    await isAt(thread, '11');
    expect(await step(thread)).toBe(true);
    await isAt(thread, '14');
    expect([await classesOf(thread.page, 12), await classesOf(thread.page, 13)]).not.toContain(collapsed);
    await step(thread, { back: true });
    await isAt(thread, '11');
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('stay collapsed when the reader did that, unless nothing else is left to go to', async () => {
    const thread = await open(threadPage(rows.replaceAll(collapsed, 'athing comtr'), { head: story }) + folding, plainThread.url, 3);
    await thread.page.evaluate(() => new Promise(requestAnimationFrame));
    await thread.page.click('tr[id="12"] .togg');
    await step(thread);
    await isAt(thread, '11');
    await step(thread);
    await isAt(thread, '16');
    expect(await classesOf(thread.page, 12)).toBe(collapsed);
    await step(thread, { position: 'capex-bubble' });
    await isAt(thread, '14');
    await thread.page.close();
  });

  it.each(Object.entries(pages))('are opened by %s', async (_, { html, url }) => {
    const thread = await open(html, url, 1);
    const hidden = () => thread.page.$$eval(badgeTag, (badges) => badges.filter((badge) => !badge.checkVisibility()).length);
    expect(await hidden()).toBeGreaterThan(0);
    await expect.poll(async () => (await step(thread)) && hidden(), long).toBe(0);
    await expect.poll(() => at(thread), long).not.toBeNull();
    expect(await focusedName(thread.page)).toContain(text('badgeName', { label: '' }).trim());
    await thread.page.close();
  });

  it('are passed by where the page has no way to open them', async () => {
    const thread = await open(threadPage(rows, { head: story }) + folding.replace(/document\.addEventListener.*?\n {2}\}\);/s, ''), plainThread.url, 3);
    await step(thread);
    await isAt(thread, '11');
    expect(await step(thread)).toBe(true);
    await isAt(thread, '16');
    await thread.page.close();
  });
});

