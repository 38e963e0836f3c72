import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportOn } from '../../reports/examples.ts';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { asked, expectBadged, settled } from './support/thread.ts';

const bubble = ['capex-bubble'];
/** Too many to be read in one go. */
const comments = 1000;
/** A long thread about lunch: two comments name AI, and those and one about soup would get a badge. */
const words = (id: number) => (id === 20 || id === 150 ? 'The AI bubble is going to pop.' : `Soup number ${id} was good.`);
const html = threadPage(Array.from({ length: comments }, (_, id) => row({ id, body: said(words(id)) })).join(''), { head: story });
const positions = { 20: bubble, 150: bubble, 160: bubble };

describe.each(browserNames)('a long thread about other things in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());
  const open = async (given: object = positions, reports: object[] = []) => {
    page = await openPage(browser, { html, standIn: { positions: given, reports } });
    await startContentScript(page);
    await settled(page, comments);
  };

  it('is asked about only where AI is named, and counts as read', async () => {
    await open();
    await expectBadged(page, 20, 150);
    expect(await asked(page)).toBe('20 150');
    // Of the other 998 it is asked once, together, whether the reader gave them a badge.
    expect(await page.evaluate(() => window.standIn.givenAsked)).toBe(1);
  });

  it('is asked about where words come to name AI, and not again where something else changes', async () => {
    await open();
    await page.evaluate(() => {
      document.getElementById('155')?.querySelector('.navs')?.append('a link');
      const body = document.getElementById('160')?.querySelector('.commtext');
      if (body) body.textContent = 'Soup? AI is a bubble.';
    });
    await expectBadged(page, 20, 150, 160);
    expect(await asked(page)).toBe('20 150 160');
  });

  it('shows the badge that the reader gave to what names nothing', async () => {
    const comment = { id: '160', url: 'https://news.ycombinator.com/item?id=160', blocks: [{ kind: 'own' as const, text: words(160) }] };
    const correctEvidence = [{ block: 0, start: 0, end: words(160).length }];
    const report = reportOn(1, { comment, annotation: undefined, reason: 'missing-badge', correctPosition: 'spending-pays-off', correctEvidence });
    await open({ 20: bubble, 150: bubble }, [report]);
    await expectBadged(page, 20, 150, 160);
  });
});
