import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import debates from 'counterpoint:debates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeLabels } from '../../src/command-line/browser/badges.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import { defaultSettings, type Settings, switchDebate } from '../../src/settings.ts';
import { plainBadges } from '../support/plain-badges.ts';
import { parrots } from '../support/plain-thread.ts';
import { text } from './support/texts.ts';
import { World, browserNames } from './support/world.ts';

/** What the badges of the plain thread say at some settings. */
const labelsAt = (settings: Settings) =>
  [...plainBadges(settings).values()].map(({ shown: [first, ...others] }) => `${findPosition(first?.position ?? '')?.position.label}${others.length > 0 ? `+${others.length}` : ''}`);
const copying = debates.find(({ id }) => id === 'copying');

describe.each(browserNames)('the popup in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'counterpoint-profile-'));
  const toggle = text('showBadgesOf', { name: copying?.title ?? '' });
  let world: World;

  beforeAll(async () => {
    world = await World.start(name, { profile });
  });
  afterAll(() => world?.close());

  it('switches a debate off in all open tabs at once, on again, and remembers it after a restart', async () => {
    const tabs = [await world.openThread(), await world.openThread()];
    for (const thread of tabs) {
      await thread.page.bringToFront();
      await thread.badge(parrots);
    }
    const first = tabs[0];
    if (!first) return;
    const popup = await world.openPopup(first);
    const labels = () => Promise.all(tabs.map(({ page }) => badgeLabels(page)));
    const on = labelsAt(defaultSettings);
    const off = labelsAt(switchDebate(defaultSettings, 'copying', false));
    expect(off).not.toEqual(on);

    await expect.poll(labels, { timeout: 10_000 }).toEqual([on, on]);
    await popup.press(toggle);
    await expect.poll(labels, { timeout: 10_000 }).toEqual([off, off]);
    await popup.press(toggle);
    await expect.poll(labels, { timeout: 10_000 }).toEqual([on, on]);
    await popup.press(toggle);
    await expect.poll(labels, { timeout: 10_000 }).toEqual([off, off]);
    expect(popup.errors).toEqual([]);

    // The browser writes settings to disk with a delay.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await world.close();
    world = await World.start(name, { profile });
    const thread = await world.openThread();
    await expect.poll(async () => (await world.stateOf(thread)).read, { timeout: 15_000 }).toBe(4);
    expect(await badgeLabels(thread.page)).toEqual(off);
    await (await world.openPopup(thread)).press(toggle);
    await thread.page.bringToFront();
    await expect.poll(() => badgeLabels(thread.page), { timeout: 10_000 }).toEqual(on);
  });
});
