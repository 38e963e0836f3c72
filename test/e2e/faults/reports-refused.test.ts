import { afterEach, describe, expect, it } from 'vitest';
import { bubble, parrots } from '../../support/plain-thread.ts';
import type { ExtensionPage } from '../support/extension-page.ts';
import { askBackground, reportOn } from '../support/reports-api.ts';
import { text } from '../support/texts.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };
const earlier = reportOn('31', 'A comment that is about nothing of the kind, I think.');

/** Firefox: room for no database at all. */
const noRoom = { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 };

/** Makes every later opening of the database wait: it waits for a change of version, which waits for a connection that does not close. */
const holdDatabase = (from: ExtensionPage): Promise<void> =>
  from.page.evaluate(() => new Promise<void>((resolve, reject) => {
    const first = indexedDB.open('counterpoint');
    first.onerror = () => reject(first.error as Error);
    first.onsuccess = () => {
      const change = indexedDB.open('counterpoint', 99);
      // When it comes to it after all, everything stays as it was.
      change.onupgradeneeded = () => change.transaction?.abort();
      change.onerror = (event) => event.preventDefault();
      change.onblocked = () => resolve();
      Object.assign(window, { letGo: () => first.result.close() });
    };
  }));

/** Corrects the badge on a comment, and expects to be told that this was not kept, and why. */
async function expectRefused(thread: ThreadPage, comment: string, why: string): Promise<void> {
  await (await thread.badge(comment)).click();
  await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
  await thread.pressInPopover(text('notThisArgument'));
  await thread.pressInPopover(text('reportSend'));
  await expect.poll(() => thread.popoverText(), limit).toContain(why);
  // The form is still there, to try again or to leave.
  expect(await thread.popoverText()).toContain(text('reportQuestion'));
  await thread.pressInPopover(text('cancel'));
  await thread.page.keyboard.press('Escape');
  expect(await thread.badged()).toEqual([parrots, bubble]);
}

describe.each(browserNames)('a browser that refuses to keep reports, in %s', (name) => {
  let world: World;
  afterEach(() => world?.close());
  const openOptions = (hash = '') => world.openExtensionPage(`options/options.html${hash}`, 'main');

  it.skipIf(name === 'chromium')('because there is no room for a database: it is said so, in the popover and in the options, and badges stay (not in Chromium, which has no limit that a test can set)', async () => {
    world = await World.start(name, { firefoxPrefs: noRoom });
    const thread = await world.openThread();
    await expectRefused(thread, parrots, text('troubleFull'));
    const list = await openOptions('#reports');
    await expect.poll(() => list.text(), limit).toContain(text('troubleFull'));
    expect([...thread.errors, ...list.errors]).toEqual([]);
  });

  it('because the database never opens: badges come all the same, it is said so, and later all is as before', async () => {
    world = await World.start(name);
    const options = await openOptions();
    expect(await askBackground(options, 'keepReport', earlier)).toEqual({ answer: null });
    await holdDatabase(options);
    const thread = await world.openThread();
    await expectRefused(thread, parrots, text('troubleUnavailable'));
    await expectRefused(thread, bubble, text('troubleUnavailable'));

    await options.page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
    await expect.poll(() => askBackground(options, 'keepReport', reportOn('32', 'Another comment that is about nothing of the kind.')), limit).toEqual({ answer: null });
    const list = await openOptions('#reports');
    await expect.poll(() => list.page.$$eval('.report', (reports) => reports.length), limit).toBe(2);
    expect([...thread.errors, ...options.errors, ...list.errors]).toEqual([]);
  });
});
