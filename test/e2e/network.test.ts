import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { exportReports } from '../../src/reports/export-reports.ts';
import { plain } from '../support/site-pages.ts';
import { parrots } from '../support/plain-thread.ts';
import { reportOn } from './support/reports-api.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { Witness } from './support/witness.ts';
import { World, browserNames } from './support/world.ts';

const limit = { timeout: 15_000 };

/** Whom browsers ask by themselves: exact hosts, for others of the same makers serve what an extension could be after, such as fonts. */
const ownAffairs = {
  chromium: [
    'accounts.google.com', 'clients2.google.com', 'update.googleapis.com',
    // Only builds that Google itself makes.
    'clientservices.googleapis.com', 'safebrowsing.googleapis.com', 'optimizationguide-pa.googleapis.com', 'content-autofill.googleapis.com',
    'android.clients.google.com', 'mtalk.google.com',
  ],
  firefox: ['firefox.settings.services.mozilla.com', 'content-signature-2.cdn.mozilla.net', 'detectportal.firefox.com'],
};

/** @param address an address, or "host:port" where a proxy is asked for a connection only */
const hostOf = (address: string): string => new URL(address.includes('://') ? address : `https://${address}`).hostname;

const pages = ['popup', 'options', 'reader', 'welcome'].map((page) => `${page}/${page}.html`).filter((path) => existsSync(`dist/chrome/${path}`));
const post = (author: string) => `<div class="post"><a href="/u/${author}">${author}</a> <time datetime="2026-11-01">1 Nov</time><p>${plain}</p></div>`;
const unknown = { url: 'https://blog.example/about-ai', html: `<title>A blog</title><h1>About AI</h1>${post('ann')}${post('bob')}` };

describe.each(browserNames)('the network in %s', (name) => {
  const witness = new Witness();
  let world: World;
  let thread: ThreadPage;
  let once: ThreadPage;
  let ahead = 0;
  const unexpected = () => witness.asked.filter((address) => !ownAffairs[name].includes(hostOf(address)));
  const expectNothingAsked = async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(unexpected().slice(ahead)).toEqual([]);
  };
  beforeAll(async () => {
    world = await World.start(name, { offline: false, proxy: await witness.listen(), grant: ['https://blog.example/*'] });
    once = await world.openThread(unknown.html, unknown.url);
    thread = await world.openThread();
    await thread.badge(parrots);
    // Chromium connects to a page's host before the request that the test answers in its place.
    expect(unexpected().filter((address) => !['news.ycombinator.com:443', 'blog.example:443'].includes(address))).toEqual([]);
    ahead = unexpected().length;
  });
  afterAll(async () => {
    await world?.close();
    await witness.close();
  });

  it('is asked for nothing when a badge is opened and a report kept', async () => {
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
    await thread.pressInPopover(text('notThisArgument'));
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), limit).toContain(text('reportKept'));
    expect(thread.requests.filter((address) => !/^data:|\/(favicon\.ico|s\.gif)$/.test(address))).toEqual([]);
    await expectNothingAsked();
  });

  it('is asked for nothing when a page is annotated once', async () => {
    const popup = await world.openPopup(once);
    await popup.press(text('offerOnceButton'));
    await once.page.bringToFront();
    await once.page.waitForSelector(badgeTag, limit);
    expect(once.requests.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);
    await expectNothingAsked();
  });

  it('is asked for nothing when reports are exported and imported', async () => {
    const options = await world.openExtensionPage('options/options.html#reports', '.report');
    // The browser's download dialogue is out of reach: it is as if the reader cancelled it.
    await options.page.evaluate(() => (HTMLAnchorElement.prototype.click = () => undefined));
    await options.press(text('exportButton_one', { count: 1 }));
    await options.press(text('exportSettings'));
    const file = join(mkdtempSync(join(tmpdir(), 'counterpoint-import-')), 'reports.json');
    writeFileSync(file, exportReports([reportOn('14', 'A comment that another browser knows.')], true, '0.0.0', new Date()));
    const input = await options.page.waitForSelector('#reports input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await options.press(text('importButton_one', { count: 1 }));
    await expect.poll(() => options.page.$$eval('.report', (reports) => reports.length), limit).toBe(2);
    await expectNothingAsked();
  });

  it('is asked for nothing by the pages of the extension', async () => {
    await world.openPopup(thread);
    for (const path of pages) await world.openExtensionPage(path, 'main');
    await expectNothingAsked();
  });

  it('cannot be asked: the policy refuses connections, images, frames and forms', async () => {
    const { page } = await world.openExtensionPage('options/options.html', 'main');
    const refused = await page.evaluate(async () => {
      const attempts = {
        fetch: () => fetch('https://refused.example/fetch'),
        beacon: () => (navigator.sendBeacon('https://refused.example/beacon') ? Promise.resolve() : Promise.reject(new Error('refused'))),
        image: () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://refused.example/image' })),
        socket: () => new Promise((resolve, reject) => Object.assign(new WebSocket('wss://refused.example/'), { onopen: resolve, onerror: reject })),
      };
      const results = Object.entries(attempts).map(([kind, attempt]) =>
        Promise.resolve().then(attempt).then(() => `${kind} went through`, () => null));
      return (await Promise.all(results)).filter((result) => result !== null);
    });
    expect(refused.filter((result) => !result.startsWith('beacon'))).toEqual([]);
    await expectNothingAsked();
  });

  it("is seen by this test, also where a browser's own maker is asked", async () => {
    const before = unexpected().length;
    const page = await world.running.browser.newPage();
    for (const host of ['seen.example', 'fonts.googleapis.com', 'addons.mozilla.org']) await page.goto(`http://${host}/`).catch(() => null);
    expect([...new Set(unexpected().slice(before).map(hostOf))]).toEqual(['seen.example', 'fonts.googleapis.com', 'addons.mozilla.org']);
    await page.close();
  });
});
