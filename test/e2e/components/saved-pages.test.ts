import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietShare } from '../../../src/thread/choose-badges.ts';
import { readSharedPage, sharedPages } from '../../support/shared-pages.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { settled } from './support/thread.ts';

/** All threads have one markup, and real-pages.test.ts opens every one: two are enough here. */
const pages = [...sharedPages('real/hn').filter((path) => !path.includes('front')), ...sharedPages('threads').slice(0, 2)];

/** Sizes of text as on the site, whose style sheet is not part of a saved page. */
const style = `<style>body, td { font: 10pt Verdana, sans-serif; color: #828282 } .comhead { font-size: 8pt } .comment { font-size: 9pt; max-width: 1215px }
.noshow { display: none } .votearrow { width: 10px; height: 10px }</style>`;

/** How many badges a thread may have: it stays quiet beyond one comment in five. */
const allowedIn = (comments: number): number => Math.max(quietShare.always, Math.floor(comments / quietShare.oneIn));

describe.skipIf(pages.length === 0).each(browserNames)('saved pages of Hacker News in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it.each(pages)('finds the comments of %s, badges some and moves nothing', async (path) => {
    const html = readSharedPage(path);
    const stated = Number(/(\d+)(?:&nbsp;|\s)comments?</.exec(html)?.[1] ?? /-(\d+)\.html$/.exec(path)?.[1]);
    const page = await openPage(browser, { html: html.replace('</title>', `</title>${style}`), standIn: { everyFifth: 'capex-bubble' } });
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const rows = () => page.$$eval('tr.athing', (all) => all.map((row) => `${row.id} ${row.getBoundingClientRect().height}`));
    const before = await rows();
    await startContentScript(page);
    await settled(page, stated);
    const fifth = await page.$$eval('.comment', (bodies) =>
      bodies.map((body) => body.closest('tr.athing')?.id ?? '').filter((id) => Number(id) % 5 === 0).length);
    // Two flagged comments of one page have no words. What names no AI is passed over until the background says that it has a badge.
    const least = Math.min(fifth - 2, allowedIn(stated));
    await page.waitForFunction((count) => document.querySelectorAll('counterpoint-badge').length >= count, { timeout: 30_000 }, least);
    const badges = await page.$$eval('counterpoint-badge', (hosts) => hosts.map((host) => host.closest('tr.athing')?.id));
    expect(new Set(badges).size).toBe(badges.length);
    expect(await rows()).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});
