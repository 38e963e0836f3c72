import type { Browser, Page } from 'puppeteer-core';
import { settledBadges } from '../../../src/command-line/browser/badges.ts';
import { serve } from '../../../src/command-line/browser/serve.ts';
import { demonstrationPage, demonstrationUrl } from '../../../src/command-line/demonstration/render.ts';
import type { Figure } from '../figures.ts';
import { countersOf } from './visit.ts';

const part = 'Memory after 200 navigations without a reload';
/** A reader goes to and fro among so many threads; their answers are remembered, which is meant. */
const threads = 10;
const navigations = 200;
/** The thread before the one that is shown may still be held by somebody; none before that. */
const nodesOfThread = 1000;

/** Puts other threads in the place of the one that is shown, as a page that never reloads does. */
async function navigate(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate((thread) => {
      const tree = document.querySelector('.comment-tree');
      if (!tree) return;
      const fresh = tree.cloneNode(true) as Element;
      fresh.querySelectorAll('counterpoint-badge').forEach((badge) => badge.remove());
      for (const row of fresh.querySelectorAll('tr.athing')) row.id = `${thread}${row.id.slice(1)}`;
      tree.replaceWith(fresh);
      history.pushState(null, '', `?id=${thread}`);
    }, time % threads);
    // A handle that is kept keeps its element, and with it the whole thread around.
    await (await page.waitForSelector('counterpoint-badge', { timeout: 10_000 }))?.dispose();
  }
  await settledBadges(page);
}

/** What a page holds that goes from thread to thread without ever being loaded anew. */
export async function softNavigations(browser: Browser): Promise<Figure[]> {
  const page = await browser.newPage();
  await serve(page, new Map([[demonstrationUrl, demonstrationPage()]]));
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(demonstrationUrl, { waitUntil: 'load' });
  await settledBadges(page);
  await navigate(page, 2 * threads);
  const before = await countersOf(session);
  await navigate(page, navigations);
  const after = await countersOf(session);
  await page.close();
  const more = (key: string) => (after[key] ?? Number.NaN) - (before[key] ?? Number.NaN);
  return [
    { part, name: 'heap more than before', value: more('JSHeapUsedSize') / 1e6, unit: 'MB', most: 0.5 },
    { part, name: 'nodes more than before', value: more('Nodes'), unit: '', most: nodesOfThread },
    { part, name: 'event listeners more than before', value: more('JSEventListeners'), unit: '', most: 20 },
  ];
}
