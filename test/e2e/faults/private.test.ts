import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubble, parrots } from '../../support/plain-thread.ts';
import { allowPrivateWindows, openPrivatePage } from '../support/browser-itself.ts';
import { text } from '../support/texts.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };

async function openForm(thread: ThreadPage): Promise<string> {
  await (await thread.badge(parrots)).click();
  await expect.poll(() => thread.popoverText(), limit).toContain(text('notThisArgument'));
  await thread.pressInPopover(text('notThisArgument'));
  return thread.popoverText();
}

describe.each(browserNames)('a private window in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  it('is left alone until the reader allows it', async () => {
    const thread = await world.openThread();
    expect(await openForm(thread)).not.toContain(text('reportPrivate'));
    const inPrivate = await world.openThreadIn(await openPrivatePage(world));
    await inPrivate.page.bringToFront();
    expect(await inPrivate.settled(2000)).toBe(0);
    await inPrivate.page.close();
    await thread.page.close();
  });

  it('has badges once it is allowed, and says that a report outlives it', async () => {
    await allowPrivateWindows(world);
    const options = await world.openExtensionPage('options/options.html#reports', 'main');
    const thread = await world.openThreadIn(await openPrivatePage(world));
    expect(await openForm(thread)).toContain(text('reportPrivate'));
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), limit).toContain(text('reportKept'));
    await expect.poll(() => options.page.$$eval('.report', (reports) => reports.length), limit).toBe(1);
    await expect.poll(() => thread.badged(), limit).toContain(bubble);
    expect([...thread.errors, ...options.errors]).toEqual([]);
  });

  it.skipIf(name === 'chromium')('shows the same reports in its options as any other (not in Chromium, which opens them in an ordinary window)', async () => {
    const options = await world.openExtensionPage('options/options.html#reports', '.report');
    const inside = await openPrivatePage(world);
    await inside.goto(`${world.running.origin}/options/options.html#reports`, { waitUntil: [] });
    await inside.waitForSelector('.report');
    await inside.$eval('.report .actions button:last-child', (undo) => (undo as HTMLButtonElement).click());
    for (const page of [inside, options.page]) await expect.poll(() => page.$$eval('.report', (reports) => reports.length), limit).toBe(0);
  });
});
