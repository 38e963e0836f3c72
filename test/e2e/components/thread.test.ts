import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { badgeButton, badged, expectBadged, focused, popoverText, pressInPopover, settled } from './support/thread.ts';

const space = '<div style="height:1500px"></div>';
const rows = [
  row({ id: 11, author: 'ann', body: said('All of it is a bubble, I say.') }),
  row({ id: 12, author: 'bob', depth: 1, body: said('I have no opinion.') }),
  row({ id: 13, author: 'cem', depth: 2, body: said('The money comes in already.') + space }),
  row({ id: 14, author: 'dee', depth: 1, body: said('Demand is there, so it pays.') }),
  row({ id: 15, author: 'eva', body: said('A bubble, nothing else.') + space }),
  row({ id: 16, author: 'ann', body: said('A bubble, once more.') }),
  row({ id: 17, author: 'fay', body: said('Parrots.') }),
].join('');
const positions = {
  11: ['capex-bubble'], 13: ['spending-pays-off'], 14: ['spending-pays-off'], 15: ['capex-bubble'], 16: ['capex-bubble'], 17: ['copies-training-data'],
};

describe.each(browserNames)('a thread in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());
  const open = async (html = threadPage(rows, { head: story })) => {
    page = await openPage(browser, { html, standIn: { positions } });
    await startContentScript(page);
    await settled(page, 7);
  };
  const press = async (id: number) => (await badgeButton(page, id)).press('Enter');
  const change = (settings: object) => page.evaluate((stored) => window.standIn.changeStored(stored), settings);
  const top = (id: number) => page.$eval(`tr[id="${id}"]`, (element) => element.getBoundingClientRect().top);
  const inWindow = (id: number) => expect.poll(async () => (await top(id)) > 0 && (await top(id)) < 800, { timeout: 5000 }).toBe(true);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('counterpoint-evidence') ?? [])].map(String));

  it('says who answers below, the nearest first, and leads there', async () => {
    await open();
    await press(11);
    expect(await popoverText(page)).toMatch(/Answered here by\s+dee\s+cem/);
    expect(await popoverText(page)).toContain('Comment 1 of 3 in this thread');
    await pressInPopover(page, 'Go to the comment by dee');
    await inWindow(14);
    expect(await focused(page)).toMatch(/^counterpoint-badge /);
    await expect.poll(marked, { timeout: 3000 }).toEqual(['Demand is there, so it pays.']);
    expect(await popoverText(page)).toBe('');
  });

  it('keeps a name that would turn the words around it to itself', async () => {
    await open(threadPage(rows.replaceAll('dee', '\u202eeed\u2067 (מודל)'), { head: story }));
    await press(11);
    const shown = () => page.evaluate(() => [...(document.querySelector('counterpoint-popover')?.shadowRoot?.querySelectorAll('.names button') ?? [])].map((link) => [link.getAttribute('aria-label'), link.firstElementChild?.localName, link.textContent]));
    await expect.poll(shown).toEqual([['Go to the comment by eed (מודל)', 'bdi', 'eed (מודל)'], ['Go to the comment by cem', 'bdi', 'cem']]);
  });

  it('says what an answer answers', async () => {
    await open();
    await press(13);
    expect(await popoverText(page)).toMatch(/This answers\s+ann/);
    await pressInPopover(page, 'Go to the comment by ann');
    await inWindow(11);
    await press(15);
    expect(await popoverText(page)).not.toMatch(/This answers|Answered here/);
  });

  it('opens the collapsed comment that it leads to by the site’s own control', async () => {
    await open();
    await page.evaluate(() => {
      const [parent, answer] = ['12', '13'].map((id) => document.getElementById(id) as HTMLElement) as [HTMLElement, HTMLElement];
      parent.classList.add('coll');
      answer.style.display = 'none';
      parent.querySelector('.togg')?.addEventListener('click', () => {
        parent.classList.remove('coll');
        answer.style.display = '';
      });
    });
    await press(11);
    await pressInPopover(page, 'Go to the comment by cem');
    await inWindow(13);
    expect(await focused(page)).toMatch(/^counterpoint-badge /);
    await expect.poll(marked, { timeout: 3000 }).toEqual(['The money comes in already.']);
  });

  it('leads to the open comment above when the answer is collapsed away and nothing opens it', async () => {
    await open();
    await page.evaluate(() => ['12', '13'].forEach((id) => {
      const element = document.getElementById(id);
      if (element) element.style.display = 'none';
    }));
    await (await badgeButton(page, 15)).evaluate((button) => button.scrollIntoView());
    await press(11);
    await pressInPopover(page, 'Go to the comment by cem');
    await inWindow(11);
    await expect.poll(marked, { timeout: 3000 }).toEqual([]);
  });

  it('shows each argument once in a thread when asked to, where it is first made', async () => {
    await open();
    await change({ repeats: 'once' });
    await expectBadged(page, 11, 13, 17);
    await page.evaluate(() => document.getElementById('11')?.remove());
    await change({ repeats: 'once', level: 'quiet' });
    await expectBadged(page, 13, 15, 17);
    await change({});
    await expectBadged(page, 13, 14, 15, 16, 17);
  });

  it('has badges on at most a fifth of a long thread unless asked for all, and keeps the one whose popover is open', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => 100 + index);
    const html = threadPage(crowd.map((id) => row({ id, body: said(`Comment ${id} says so.`) })).join(''), { head: story });
    page = await openPage(browser, { html, standIn: { positions: Object.fromEntries(crowd.map((id) => [id, ['capex-bubble']])) } });
    await startContentScript(page);
    await settled(page, 60);
    await expectBadged(page, ...crowd.slice(0, 12));
    expect(await page.evaluate(() => window.standIn.states.at(-1)?.quieted)).toBe(48);
    await change({ crowd: 'all' });
    await expectBadged(page, ...crowd);
    await press(159);
    await change({ crowd: 'fifth' });
    await expectBadged(page, ...crowd.slice(0, 12), 159);
  });

  it('has more badges when more of the thread is read, although nobody argues there', async () => {
    const rows = (ids: number[]) => ids.map((id) => row({ id, body: said(`Comment ${id} says so.`) })).join('');
    const crowd = Array.from({ length: 20 }, (_, index) => 100 + index);
    const html = threadPage(rows(crowd), { head: story });
    page = await openPage(browser, { html, standIn: { positions: Object.fromEntries(crowd.map((id) => [id, ['capex-bubble']])) } });
    await startContentScript(page);
    await settled(page, 20);
    await expectBadged(page, ...crowd.slice(0, 10));
    await page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelectorAll('tr.athing');
      document.querySelector('.comment-tree tbody')?.append(...parsed);
    }, rows(Array.from({ length: 100 }, (_, index) => 200 + index)));
    await expectBadged(page, ...crowd);
  });

  it('hides what is less sure than asked, and follows the levels of a site and a debate', async () => {
    await open();
    await change({ minimum: 0.95 });
    await expectBadged(page);
    await change({ minimum: 0.5, debatesOff: ['capex'] });
    await expectBadged(page, 17);
  });

  it('leaves the reader’s own comments alone unless asked', async () => {
    await open(threadPage(rows, { head: `${story}<tr><td><a id="me" href="user?id=ann">ann</a></td></tr>` }));
    expect(await badged(page)).toEqual(['13', '14', '15', '17']);
    await change({ ownComments: true });
    await expectBadged(page, 11, 13, 14, 15, 16, 17);
  });
});
