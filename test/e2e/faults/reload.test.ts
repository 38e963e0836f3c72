import { afterEach, describe, expect, it } from 'vitest';
import { parrots as plain } from '../../support/plain-thread.ts';
import { updateExtension } from '../support/faults.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

describe.each(browserNames)('an extension that is updated in %s', (name) => {
  let world: World;
  afterEach(() => world?.close());

  it('takes over open pages: no badge twice, none dead, no noise', async () => {
    world = await World.start(name);
    const thread = await world.openThread();
    await thread.badge(plain);
    await thread.settled();
    const before = await thread.badged();
    // Tells elements of the new content script from those of the old one.
    await thread.page.$$eval('counterpoint-badge', (badges) => badges.forEach((badge) => badge.setAttribute('data-old', '')));
    await updateExtension(world);
    await thread.page.waitForSelector('counterpoint-badge:not([data-old])', { timeout: 30_000 });
    await thread.settled();
    expect(await thread.page.$$eval('counterpoint-badge[data-old]', (badges) => badges.length)).toBe(0);
    expect((await thread.badged()).sort()).toEqual(before.sort());
    await (await thread.badge(plain)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    expect(await thread.page.$$eval('counterpoint-popover', (hosts) => hosts.length)).toBe(1);
    expect(thread.errors).toEqual([]);
  });
});
