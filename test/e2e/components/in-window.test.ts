import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { expectBadged } from './support/thread.ts';

/** In the window, and after as many comments as are read first. */
const inWindow = 13;
/** Far below, and long: it is asked about by itself. */
const far = 40;
const words = (id: number) => (id === far ? 'AI again and again. '.repeat(700) : `AI, number ${id}.`);
const html = threadPage(Array.from({ length: far + 1 }, (_, id) => row({ id, body: said(words(id)) })).join(''), { head: story });

describe.each(browserNames)('a comment in the window in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());

  it('gets its badge at once, while others are still read and whatever is put off', async () => {
    page = await openPage(browser, { html, standIn: { positions: { [inWindow]: ['capex-bubble'] }, unanswered: String(far) } });
    await page.setViewport({ width: 1280, height: 1600 });
    await page.evaluate(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((work: () => void, wait = 0) => (wait < 500 ? later(work, wait) : 0)) as typeof window.setTimeout;
    });
    await startContentScript(page);
    await expectBadged(page, inWindow);
  });
});
