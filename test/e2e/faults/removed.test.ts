import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, parrots } from '../../support/plain-thread.ts';
import { uninstallFirst } from '../support/other-extensions.ts';
import { text } from '../support/texts.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };
const ours = ({ page }: ThreadPage) => page.$$eval('counterpoint-badge, counterpoint-popover', (hosts) => hosts.length);

// As after an update, where it may not read the page any more: one that was annotated once.
describe.each(browserNames)('an extension that goes while its badges are on a page, in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  beforeEach(async () => {
    world = await World.start(name);
    thread = await world.openThread();
    await thread.badge(parrots);
    await thread.settled();
  });
  afterEach(() => world?.close());

  const open = async () => {
    await (await thread.badge(bubble)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
  };

  it.runIf(name === 'chromium')('takes everything away when a badge is pressed', async () => {
    const badge = await thread.badge(parrots);
    await uninstallFirst(world);
    await badge.click();
    await expect.poll(() => ours(thread), limit).toBe(0);
    expect(thread.errors).toEqual([]);
  });

  it.runIf(name === 'chromium')('takes everything away when something in the popover is pressed', async () => {
    await open();
    await uninstallFirst(world);
    await thread.pressInPopover(text('notThisArgument'));
    await expect.poll(() => ours(thread), limit).toBe(0);
    expect(thread.errors).toEqual([]);
  });

  it.runIf(name === 'firefox')('leaves a badge that does nothing, and a popover that closes: Firefox ends our scripts at once', async () => {
    await open();
    await uninstallFirst(world);
    await thread.page.keyboard.press('Escape');
    await expect.poll(() => thread.popoverText(), limit).toBe('');
    const badge = await thread.badge(parrots);
    await badge.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await thread.popoverText()).toBe('');
    expect(await badge.evaluate((button) => button.getAttribute('aria-expanded'))).toBe('false');
    expect(thread.errors).toEqual([]);
  });
});
