import { afterEach, describe, expect, it } from 'vitest';
import { parrots } from '../../support/plain-thread.ts';
import { pressToolbarButton, withdrawHosts } from '../support/browser-itself.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };

describe.each(browserNames)('access that is withdrawn in the browser’s own settings, in %s', (name) => {
  let world: World;
  afterEach(() => world?.close());

  it('ends the reading of open pages without a trace or a noise, and the popup offers the site again', async () => {
    world = await World.start(name);
    const thread = await world.openThread();
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    await thread.page.bringToFront();
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));

    await withdrawHosts(world);
    await thread.page.bringToFront();
    await expect.poll(() => thread.page.$$eval('counterpoint-badge, counterpoint-popover', (hosts) => hosts.length), limit).toBe(0);
    expect(await thread.page.evaluate(() => CSS.highlights.size)).toBe(0);

    await pressToolbarButton(world, thread);
    const popup = await world.openPopup(thread);
    await expect.poll(() => popup.text(), limit).toContain(text('popupUnread'));
    await popup.control(text('offerSiteButton'));
    expect([...thread.errors, ...popup.errors, ...options.errors]).toEqual([]);
  });
});
