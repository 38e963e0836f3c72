import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeFirstPage } from '../../../src/command-line/browser/first-page.ts';
import { bubble, parrots } from '../../support/plain-thread.ts';
import { stored } from '../support/faults.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };

/** The id that Chromium gives an extension that it loads from a folder. */
const idOf = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** A profile in which synced settings can be neither read nor written: folders stand where Chromium and Firefox want files for them. */
function damagedProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'counterpoint-profile-'));
  mkdirSync(join(profile, 'Default', 'Sync Extension Settings', idOf(resolve('dist/chrome')), 'CURRENT'), { recursive: true });
  mkdirSync(join(profile, 'storage-sync-v2.sqlite'));
  return profile;
}

describe.each(browserNames)('synced settings out of reach, in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name, { profile: damagedProfile() });
    await closeFirstPage(world.running);
  });
  afterAll(() => world?.close());

  it('are made up for on this device: badges come, a choice made on a page holds, and it is said where it is kept', async () => {
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    await expect(stored(options, 'sync')).rejects.toThrow();
    const thread = await world.openThread();
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
    expect((await thread.badged()).sort()).toEqual([parrots, bubble]);
    await thread.pressInPopover(text('hideDebate'));
    await expect.poll(() => thread.badged(), limit).toEqual([bubble]);

    await options.press(text('level_everything'));
    await expect.poll(() => stored(options, 'local'), limit).toMatchObject({ level: 'everything', debatesOff: ['copying'] });
    await expect.poll(() => options.text(), limit).toContain(text('settingsLocal'));
    await thread.page.bringToFront();
    await thread.page.reload({ waitUntil: 'domcontentloaded' });
    await thread.badge(bubble);
    await thread.settled();
    expect(await thread.badged()).toEqual([bubble]);
    expect([...thread.errors, ...options.errors]).toEqual([]);
  });
});
