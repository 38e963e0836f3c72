import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReports } from '../../src/reports/export-reports.ts';
import type { ExtensionPage } from './support/extension-page.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { text } from './support/texts.ts';
import { World, browserNames } from './support/world.ts';

/** The part of the extension API that tests call from an extension page. */
declare const chrome: {
  storage: { sync: { get(key: string): Promise<{ settings?: { debatesOff?: string[] } }>; set(values: object): Promise<void>; clear(): Promise<void> } };
};

const juniors = reportOn('11', 'We hired twice as many juniors this year as in any before.', { reason: 'other-position', correctPosition: 'jobs-survive' });
const weather = reportOn('12', 'The weather in the valley of the data centres is lovely.', { note: 'Not about money at all' });

describe.each(browserNames)('the options page in %s', (name) => {
  let world: World;
  let options: ExtensionPage;
  const shows = (part: string) => expect.poll(() => options.text(), { timeout: 10_000 }).toContain(part);
  const showsNot = (part: string) => expect.poll(() => options.text(), { timeout: 10_000 }).not.toContain(part);

  beforeAll(async () => {
    world = await World.start(name);
    options = await world.openExtensionPage('options/options.html', '#about dd');
  });
  afterAll(() => world?.close());

  it('has every section and says how old the knowledge is', async () => {
    await shows(text('aboutReviewed'));
    expect(await options.page.$$eval('main > section > h2', (titles) => titles.length)).toBe(6);
    await expect.poll(() => options.text(), { timeout: 10_000 }).toMatch(/\d+ counterarguments in \d+ debates, from \d+ sources/);
    await expect.poll(() => options.page.$$eval('#shortcuts li', (rows) => rows.map((row) => row.firstChild?.textContent)))
      .toEqual([text('commandNext'), text('commandPrevious'), text('commandNextSame'), text('commandToggle')]);
  });

  it('shows a switch made elsewhere, and the other way round', async () => {
    const popup = await world.openExtensionPage('popup/popup.html', 'main input');
    const level = () => popup.page.$eval('input[type="radio"]:checked', (input) => input.parentElement?.textContent);
    await options.press(text('level_quiet'));
    await expect.poll(level).toBe(text('level_quiet'));
    await popup.press(text('level_everything'));
    await shows(text('levelMeans_everything'));
  });

  it('says so when the browser cannot sync, loses nothing, and syncs again when it can', async () => {
    const hosts = Array.from({ length: 250 }, (_, index) => `a-long-host-name-${index}.example.org`);
    await options.page.evaluate((pausedHosts) => chrome.storage.sync.set({ settings: { version: 1, pausedHosts: pausedHosts.slice(0, 215) } }), hosts);
    await options.page.evaluate((pausedHosts) => chrome.storage.sync.set({ settings: { version: 1, pausedHosts } }), hosts).catch(() => undefined);
    const stored = () => options.page.evaluate(async () => (await chrome.storage.sync.get('settings')).settings);
    const full = 'x'.repeat(8192 - 16 - JSON.stringify(await stored()).length);
    await options.page.evaluate(async (filler) => {
      const { settings } = await chrome.storage.sync.get('settings');
      await chrome.storage.sync.set({ settings: { ...settings, f: filler } });
    }, full);

    await options.press(text('level_quiet'));
    await shows(text('settingsLocal'));
    await shows('a-long-host-name-214.example.org');
    await shows(text('levelMeans_quiet'));
    await options.page.evaluate(() => chrome.storage.sync.clear());
    await askBackground(options, 'deleteEverything', null);
    await options.press(text('level_balanced'));
    await shows(text('settingsSynced'));
  });

  it('lists reports as they come, finds them, and takes one back', async () => {
    await shows(text('reportsNone'));
    await askBackground(options, 'keepReport', juniors);
    await askBackground(options, 'keepReport', weather);
    await shows('We hired twice as many juniors');
    await shows('Not about money at all');
    await (await options.control(text('searchReports'))).type('money');
    await showsNot('We hired twice as many juniors');
    await shows('Not about money at all');
    await options.press(text('undoReportOf', { name: 'AI is a bubble' }));
    await showsNot('Not about money at all');
    await expect.poll(() => options.page.evaluate(() => document.activeElement?.textContent)).toBe(text('keepAfterAll'));
    await options.press(text('keepAfterAll'));
    await shows('Not about money at all');
    await expect.poll(() => options.page.evaluate(() => document.activeElement?.textContent)).toBe(text('reportKept'));
  });

  it('refuses what is no report and keeps nothing of it', async () => {
    expect(await askBackground(options, 'keepReport', { ...juniors, url: 'javascript:alert(1)' })).toMatchObject({ code: 'invalid' });
    expect(await askBackground(options, 'importReports', { reports: [reportOn('13', 'A good one among bad ones.'), {}], replaced: [] })).toMatchObject({ code: 'invalid' });
    await options.page.reload({ waitUntil: [] });
    await options.page.waitForSelector('.report');
    expect(await options.page.$$eval('.report', (reports) => reports.length)).toBe(2);
  });

  it('says what an import would change, and changes it only then', async () => {
    const coming = reportOn('14', 'One more comment that another browser knows.');
    const file = join(mkdtempSync(join(tmpdir(), 'counterpoint-import-')), 'reports.json');
    writeFileSync(file, exportReports([juniors, coming], true, '0.0.0', new Date()));
    const input = await options.page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await shows(text('importFresh_one', { count: 1 }));
    await shows(text('importSame_one', { count: 1 }));
    expect(await options.page.$$eval('.report', (reports) => reports.length)).toBe(2);
    await options.press(text('importButton_one', { count: 1 }));
    await shows(text('importDone_one', { count: 1 }));
    await shows('One more comment that another browser knows.');
  });

  it('leaves a damaged record alone and says so, and waits for an update when the storage is newer', async () => {
    await options.page.evaluate(async () => {
      const opened = indexedDB.open('counterpoint');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const transaction = opened.result.transaction('reports', 'readwrite');
      transaction.objectStore('reports').put({ damaged: true }, 'damaged');
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opened.result.close();
    });
    await options.page.reload({ waitUntil: [] });
    await shows(text('reportsUnreadable_one', { count: 1 }));
    await shows('We hired twice as many juniors');

    await options.page.evaluate(async () => {
      const opened = indexedDB.open('counterpoint', 99);
      await new Promise((resolve) => (opened.onsuccess = resolve));
      opened.result.close();
    });
    await options.page.reload({ waitUntil: [] });
    await shows(text('troubleNewer'));
    expect(await askBackground(options, 'keepReport', juniors)).toMatchObject({ code: 'storage-newer' });
    await options.page.evaluate(async () => {
      const deleted = indexedDB.deleteDatabase('counterpoint');
      await new Promise((resolve) => (deleted.onsuccess = resolve));
    });
    await options.page.reload({ waitUntil: [] });
    await shows(text('reportsNone'));
  });

  it('deletes everything, after asking', async () => {
    await askBackground(options, 'keepReport', juniors);
    await shows('We hired twice as many juniors');
    await askBackground(options, 'keepReport', weather);
    await shows('Not about money at all');
    await options.press(text('undoReportOf', { name: 'AI is a bubble' }));
    await shows(text('keepAfterAll'));
    await options.press(text('level_everything'));
    await options.press(text('deleteEverything'));
    await shows(text('deleteSure'));
    await options.press(text('deleteReally'));
    await shows(text('deleted'));
    await shows(text('reportsNone'));
    await showsNot(text('keepAfterAll'));
    await shows(text('levelMeans_balanced'));
    expect(options.errors).toEqual([]);
  });
});
