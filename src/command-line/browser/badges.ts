import type { ElementHandle, Page } from 'puppeteer-core';
import { badgeTag } from '../../../extension/content/own-host.ts';
import { closedRootOf } from './closed-root.ts';

/** The button inside a badge's closed shadow root, good for reading and for real clicks. */
export async function buttonOf(badge: ElementHandle): Promise<ElementHandle<HTMLButtonElement>> {
  const root = await closedRootOf(badge);
  const button = await root?.$('button');
  if (!button) throw new Error('A badge without a button.');
  return button;
}

/** What the badges of a page say, in page order. */
export async function badgeLabels(page: Page): Promise<string[]> {
  const labels: string[] = [];
  for (const badge of await page.$$(badgeTag)) {
    labels.push(await (await buttonOf(badge)).evaluate((button) => button.textContent ?? ''));
  }
  return labels;
}

/** Milliseconds without a new badge after which no more are expected: longer than a page may wait until it puts several on together. */
const calm = 900;

/**
 * Waits until a page's badges have come to rest: their number has not changed for a while.
 *
 * @param limit milliseconds to wait for the first, and in all
 * @param quiet milliseconds without a new one after which no more are expected
 * @returns how many there are, 0 when none came in time
 */
export async function settledBadges(page: Page, limit = 15_000, quiet = calm): Promise<number> {
  if (limit > 0) await page.waitForSelector(badgeTag, { timeout: limit }).catch(() => null);
  // Not $$eval: a handle for each of thousands of badges costs the page more than all else that is measured there.
  const count = () => page.evaluate((tag) => document.querySelectorAll(tag).length, badgeTag);
  const end = Date.now() + limit;
  for (let before = -1, now = await count(); before !== now && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, quiet));
    [before, now] = [now, await count()];
  }
  return count();
}
