import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { expectBadged, settled } from './support/thread.ts';

const html = threadPage([5, 6].map((id) => row({ id, body: said(`These are the words of comment ${id}.`) })).join(''), { head: story });

/** Changes the words of a comment so many times in one task; answers how many of the changes were looked at one by one. */
const storm = (page: Page, changes: number): Promise<number> =>
  page.evaluate(async (times) => {
    const target = Object.getOwnPropertyDescriptor(MutationRecord.prototype, 'target') as PropertyDescriptor;
    let looked = 0;
    Object.defineProperty(MutationRecord.prototype, 'target', {
      ...target,
      get(this: MutationRecord): unknown {
        looked += 1;
        return target.get?.call(this);
      },
    });
    const words = document.querySelector('tr[id="6"] .commtext')?.firstChild as Text;
    for (let time = 1; time <= times; time += 1) words.data = `Other words, for the ${time}. time.`;
    await new Promise((resolve) => setTimeout(resolve));
    Object.defineProperty(MutationRecord.prototype, 'target', target);
    return looked;
  }, changes);

describe.each(browserNames)('many changes in one task, in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());

  it.each([
    { changes: 100, few: 100, many: 150 },
    { changes: 200_000, few: 0, many: 150 },
  ])('$changes of them: $few to $many are looked at one by one, and the comment is read as it is in the end', async ({ changes, few, many }) => {
    page = await openPage(browser, { html, standIn: { positions: { 5: ['capex-bubble'], 6: ['capex-bubble'] } } });
    await startContentScript(page);
    await expectBadged(page, 5, 6);
    await settled(page, 2);
    await page.evaluate(() => (window.standIn.positions = { 5: ['capex-bubble'] }));
    const looked = await storm(page, changes);
    expect(looked).toBeGreaterThanOrEqual(few);
    expect(looked).toBeLessThan(many);
    await expectBadged(page, 5);
  });
});
