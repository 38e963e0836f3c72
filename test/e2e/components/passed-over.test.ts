import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashText } from '../../../src/reports/hash-text.ts';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { type BrowserName, launch, openPage, startContentScript } from './support/component-page.ts';
import { expectBadged, settled, twoFrames } from './support/thread.ts';

const names: BrowserName[] = ['chrome', 'firefox'];
const bubble = ['capex-bubble'];
/** A long thread about lunch: two comments name AI, and those and one about soup would get a badge. */
const words = (id: number) => (id === 20 || id === 150 ? 'The AI bubble is going to pop.' : `Soup number ${id} was good.`);
const html = threadPage(Array.from({ length: 200 }, (_, id) => row({ id, body: said(words(id)) })).join(''), { head: story });
const positions = { 20: bubble, 150: bubble, 160: bubble };

describe.each(names)('a long thread about other things in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());
  const open = async (reports: object[] = []) => {
    page = await openPage(browser, { html, standIn: { positions, reports } });
    await startContentScript(page);
    await settled(page, 200);
  };
  const asked = () => page.evaluate(() => window.standIn.asked.join(' '));

  it('is asked about only where AI is named, and counts as read', async () => {
    await open();
    await expectBadged(page, 20, 150);
    expect(await asked()).toBe('20 150');
  });

  it('is asked about where words come to name AI', async () => {
    await open();
    await page.evaluate(() => {
      const body = document.getElementById('160')?.querySelector('.commtext');
      if (body) body.textContent = 'Soup? AI is a bubble.';
    });
    await expectBadged(page, 20, 150, 160);
  });

  it('is not asked about again when something else changes', async () => {
    await open();
    await page.evaluate(() => document.getElementById('160')?.querySelector('.navs')?.append('a link'));
    await twoFrames(page);
    expect(await asked()).toBe('20 150');
  });

  it('shows the badge that the reader gave to what names nothing', async () => {
    const comment = { id: '160', url: 'https://news.ycombinator.com/item?id=160', blocks: [{ kind: 'own' as const, text: words(160) }] };
    const report = {
      version: 2, reportedAt: '2026-11-30T00:00:00Z', site: 'hacker-news', commentId: comment.id, url: comment.url, textHash: hashText(comment),
      reason: 'missing-badge', correctPosition: 'spending-pays-off', correctSentences: [words(160)], text: words(160), extension: '0.1.0',
    };
    await open([report]);
    await expectBadged(page, 20, 150, 160);
  });
});
