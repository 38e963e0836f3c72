import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parrots as plain } from '../../support/plain-thread.ts';
import type { ExtensionPage } from '../support/extension-page.ts';
import { clearStorage, fillSync, store, stored } from '../support/faults.ts';
import { askBackground, reportOn } from '../support/reports-api.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

/** Opens the database of reports as another version of the extension would, changes it, and closes it. */
const changeDatabase = (from: ExtensionPage, version: number | null, records: Record<string, unknown>): Promise<void> =>
  from.page.evaluate((wanted, entries) => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('counterpoint', wanted ?? undefined);
    request.onerror = () => reject(request.error as Error);
    request.onblocked = () => reject(new Error('blocked'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('reports', 'readwrite');
      for (const [key, value] of Object.entries(entries)) transaction.objectStore('reports').put(value, key);
      transaction.oncomplete = () => resolve(request.result.close());
      transaction.onerror = () => reject(transaction.error as Error);
    };
  }), version, records);

describe.each(browserNames)('storage in %s', (name) => {
  let world: World;
  let page: ExtensionPage;
  beforeAll(async () => {
    world = await World.start(name);
    page = await world.openExtensionPage('options/options.html', '#about dd');
  });
  afterAll(() => world?.close());
  beforeEach(() => clearStorage(page));

  it.each([
    ['a string', 'garbage'],
    ['a list', [1, 2, 3]],
    ['wrong fields', { version: 'x', level: 7, debatesOff: { a: 1 }, pausedHosts: null, minimum: 'NaN', siteLevels: [['hacker-news', 'quiet']] }],
    ['a newer version', { version: 99, level: 'whisper', somethingNew: { deep: [1] } }],
  ])('that holds %s for settings shows badges by the defaults', async (_, broken) => {
    await store(page, 'sync', broken);
    const thread = await world.openThread();
    await thread.badge(plain);
    expect(await stored(page, 'sync')).toEqual(broken);
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('that is full for synced settings keeps them on this device, and says so', async () => {
    expect(await fillSync(page)).not.toBe('');
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    await options.press(text('level_quiet'));
    await expect.poll(() => stored(page, 'local'), { timeout: 10_000 }).toMatchObject({ level: 'quiet' });
    await expect.poll(() => options.text()).toContain(text('settingsLocal'));
    await options.page.close();
  });

  it('with broken records among the reports reads the others and keeps the broken ones', async () => {
    await askBackground(page, 'keepReport', reportOn('31', 'A comment that is about nothing of the kind, I think.'));
    await changeDatabase(page, null, { broken: 'garbage', 'half a report': { version: 2, site: 'hacker-news' } });
    const thread = await world.openThread();
    await thread.badge(plain);
    const options = await world.openExtensionPage('options/options.html#reports', '.report');
    expect(await options.page.$$eval('.report', (reports) => reports.length)).toBe(1);
    expect(options.errors).toEqual([]);
    await options.page.close();
    await thread.page.close();
  });

  it('of a newer version is refused by name and left alone; badges come all the same', async () => {
    await changeDatabase(page, 99, {});
    const kept = await askBackground(page, 'keepReport', reportOn('32', 'Another comment that is about nothing of the kind.'));
    expect(kept).toMatchObject({ code: 'storage-newer' });
    const options = await world.openExtensionPage('options/options.html#reports', 'main');
    await expect.poll(() => options.text(), { timeout: 10_000 }).toContain(text('troubleNewer'));
    const thread = await world.openThread();
    await thread.badge(plain);
    await changeDatabase(page, 99, {});
    expect(thread.errors).toEqual([]);
  });
});
