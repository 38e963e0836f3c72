import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { asked, badgeButton, expectBadged, popoverText, settled, twoFrames } from './support/thread.ts';

const bubble = ['capex-bubble'];
const rows = [5, 6, 7, 8].map((id) => row({ id, body: said(`These are the words of comment ${id}. And more.`) })).join('');
const html = threadPage(rows, { head: story });

/** Adds a comment at the end of the page, as a site does that loads more. */
const addRow = (page: Page, markup: string) =>
  page.evaluate((given) => {
    const parsed = new DOMParser().parseFromString(`<table>${given}</table>`, 'text/html').querySelector('tr');
    if (parsed) document.querySelector('.comment-tree tbody')?.append(parsed);
  }, markup);

describe.each(browserNames)('a living page in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await openPage(browser, { html, standIn: { positions: { 5: bubble, 7: bubble, 9: bubble, 10: ['spending-pays-off'] } } });
    await startContentScript(page);
    await expectBadged(page, 5, 7);
  });
  afterEach(() => page.close());

  it('asks about each comment once', async () => {
    await settled(page, 4);
    expect(await asked(page)).toBe('5 6 7 8');
  });

  it('wakes the background at once, and only where there are comments', async () => {
    const wakes = (on: Page) => on.evaluate(() => window.standIn.wakes);
    expect(await wakes(page)).toBe(1);
    const front = await openPage(browser, { html: '<p>Nothing yet.</p>', url: 'https://news.ycombinator.com/item?id=2' });
    await startContentScript(front);
    await front.waitForFunction(() => window.standIn.states.length > 0);
    expect(await wakes(front)).toBe(0);
    await front.close();
  });

  it('begins anew on a page that was put away, whatever changed meanwhile', async () => {
    await settled(page, 4);
    const told = await page.evaluate(() => window.standIn.states.length);
    await page.evaluate(() => {
      window.standIn.positions = { 8: ['capex-bubble'] };
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expectBadged(page, 8);
    await page.waitForFunction((before) => window.standIn.states.length > before && window.standIn.states.at(-1)?.badges === 1, {}, told);
  });

  it('badges comments that arrive late', async () => {
    await addRow(page, row({ id: 9, body: said('Late words.') }));
    await expectBadged(page, 5, 7, 9);
    expect(await asked(page)).toBe('5 6 7 8 9');
  });

  it('reads a body that arrives after its row', async () => {
    await addRow(page, row({ id: 9, body: '' }));
    await twoFrames(page);
    await page.evaluate(() => {
      const body = document.createElement('div');
      body.className = 'commtext c00';
      body.append('Late words.');
      document.querySelector('tr[id="9"] .comment')?.prepend(body);
    });
    await expectBadged(page, 5, 7, 9);
  });

  it('asks again about a comment whose words change, and only about that', async () => {
    await page.evaluate(() => {
      window.standIn.positions = {};
      const text = document.querySelector('tr[id="7"] .commtext')?.firstChild as Text;
      text.data = 'I take it back.';
    });
    await expectBadged(page, 5);
    await expect.poll(() => asked(page)).toBe('5 6 7 8 7');
  });

  it('does nothing when a page changes around the words', async () => {
    await page.evaluate(() => {
      document.querySelector('tr[id="7"] .age a')?.replaceChildren('5 hours ago');
      document.querySelector('tr[id="7"]')?.classList.add('coll');
      document.body.append(document.createElement('aside'));
    });
    await twoFrames(page);
    await expectBadged(page, 5, 7);
    expect(await asked(page)).toBe('5 6 7 8');
  });

  it('puts the badge back from its memory when a comment is unmounted and mounted anew', async () => {
    await settled(page, 4);
    await page.evaluate(() => {
      const old = document.querySelector('tr[id="7"]');
      const fresh = old?.cloneNode(true) as Element;
      fresh.querySelector('counterpoint-badge')?.remove();
      old?.remove();
      Object.assign(window, { fresh });
    });
    await settled(page, 3);
    await expectBadged(page, 5);
    await page.evaluate(() => document.querySelector('.comment-tree tbody')?.append((window as unknown as { fresh: Element }).fresh));
    await expectBadged(page, 5, 7);
    expect(await asked(page)).toBe('5 6 7 8');
  });

  it('puts the badge back when the page redraws the line it stands in', async () => {
    await page.evaluate(() => {
      const line = document.querySelector('tr[id="7"] .comhead');
      line?.replaceWith(Object.assign(document.createElement('span'), { className: 'comhead', textContent: 'redrawn' }));
    });
    await expectBadged(page, 5, 7);
  });

  it('gives up against a page that insists on taking the badge away', async () => {
    const fights = await page.evaluate(async () => {
      const line = document.querySelector('tr[id="7"] .comhead') as Element;
      let fought = 0;
      const enemy = new MutationObserver(() => {
        const badge = line.querySelector('counterpoint-badge');
        if (!badge) return;
        fought += 1;
        badge.remove();
      });
      enemy.observe(line, { childList: true });
      line.querySelector('counterpoint-badge')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return fought;
    });
    expect(fights).toBeGreaterThan(0);
    expect(fights).toBeLessThan(10);
  });

  it('follows an element that is given to another comment', async () => {
    await page.evaluate(() => {
      const recycled = document.querySelector('tr[id="7"]') as Element;
      recycled.id = '20';
      (recycled.querySelector('.commtext')?.firstChild as Text).data = 'Other words.';
    });
    await expectBadged(page, 5);
  });

  it('shows a comment that stands on the page twice once', async () => {
    await addRow(page, row({ id: 7, body: said('These are the words of comment 7. And more.') }));
    await twoFrames(page);
    await expectBadged(page, 5, 7);
  });

  it('forgets comments that are removed, and closes the popover that belongs to one', async () => {
    await (await badgeButton(page, 7)).press('Enter');
    expect(await popoverText(page)).not.toBe('');
    await page.evaluate(() => document.querySelector('tr[id="7"]')?.remove());
    await settled(page, 3);
    expect(await popoverText(page)).toBe('');
  });

  it('copes with thousands of nodes at once', async () => {
    await page.evaluate((markup) => {
      const table = document.querySelector('.comment-tree tbody');
      const parsed = new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('tr') as Element;
      for (let id = 1000; id < 3000; id += 1) {
        const copy = parsed.cloneNode(true) as Element;
        copy.id = String(id);
        table?.append(copy);
      }
    }, row({ id: 999, body: said('Many words about robots.') }));
    await settled(page, 2004);
    expect(await page.evaluate(() => new Set(window.standIn.asked).size === window.standIn.asked.length)).toBe(true);
  });

  it('takes everything away when the extension is gone', async () => {
    await (await badgeButton(page, 7)).press('Enter');
    await page.evaluate(() => window.standIn.removeExtension());
    await addRow(page, row({ id: 9, body: said('Late words.') }));
    await expectBadged(page);
    expect(await page.$('counterpoint-popover')).toBeNull();
  });

  it('replaces what an earlier content script left', async () => {
    await startContentScript(page);
    await twoFrames(page);
    await expectBadged(page, 5, 7);
  });

  it('shows what is switched on, at once and without asking again', async () => {
    await addRow(page, row({ id: 9, body: said('Late words.') }));
    await expectBadged(page, 5, 7, 9);
    await page.evaluate(() => window.standIn.changeStored({ debatesOff: ['capex'] }));
    await expectBadged(page);
    await page.evaluate(() => window.standIn.changeStored({ positionsOff: ['spending-pays-off'] }));
    await expectBadged(page, 5, 7, 9);
    await page.evaluate(() => window.standIn.changeStored({ pausedHosts: ['news.ycombinator.com'] }));
    await expectBadged(page);
    await page.evaluate(() => window.standIn.changeStored({}));
    await expectBadged(page, 5, 7, 9);
  });

  it('tells its state: what is drawn, and what a switch would bring', async () => {
    await page.evaluate(() => window.standIn.changeStored({ debatesOff: ['capex'] }));
    await page.waitForFunction(() => window.standIn.states.at(-1)?.badges === 0);
    expect(await page.evaluate(() => window.standIn.states.at(-1))).toMatchObject({ comments: 4, read: 4, found: { 'capex-bubble': 2 }, layoutChanged: false });
  });
});

describe('a page whose layout changed', () => {
  it('is told to the background', async () => {
    const browser = await launch('chrome');
    const page = await openPage(browser, { html: html.replaceAll('commtext c00', 'renamed') });
    await startContentScript(page);
    await page.waitForFunction(() => window.standIn.states.at(-1)?.layoutChanged);
    await browser.close();
  });
});
