import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, parrots } from '../../support/plain-thread.ts';
import { installCopy, installRival, uninstallFirst } from '../support/other-extensions.ts';
import { text } from '../support/texts.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };
const both = [parrots, bubble];

/** Whether the page's header lines are left alone for a while. */
const isCalm = ({ page }: ThreadPage) =>
  page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    for (const line of document.querySelectorAll('.comhead')) observer.observe(line, { childList: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return changes === 0;
  });

describe.each(browserNames)('another extension on the same page in %s', (name) => {
  let world: World;
  beforeEach(async () => {
    world = await World.start(name);
  });
  afterEach(() => world?.close());
  const expectOneEach = async (thread: ThreadPage) => {
    // An extension may open a tab of its own after it is installed, and nothing is done in a hidden one.
    const badgedInFront = () => thread.page.bringToFront().then(() => thread.badged());
    await expect.poll(badgedInFront, limit).toEqual(both);
    await expect.poll(() => isCalm(thread), limit).toBe(true);
    expect(await thread.badged()).toEqual(both);
  };

  it('that is a second copy of this one: every comment has one badge, which opens, and no fight begins', async () => {
    const thread = await world.openThread();
    await thread.badge(parrots);
    await installCopy(world);
    await expectOneEach(thread);
    const later = await world.openThread();
    await expectOneEach(later);
    await (await later.badge(parrots)).click();
    await expect.poll(() => later.popoverText(), limit).toContain(text('counterarguments'));
    // The copy was there all the time: without the first one it is it that puts badges.
    await uninstallFirst(world);
    await later.page.reload({ waitUntil: 'domcontentloaded' });
    await expectOneEach(later);
    expect([...thread.errors, ...later.errors]).toEqual([]);
  });

  it('that insists on its own mark where badges stand: both stay, and the page comes to rest', async () => {
    await installRival(world);
    const thread = await world.openThread();
    await expectOneEach(thread);
    const { marks, moves } = await thread.page.evaluate(() => ({ marks: document.querySelectorAll('.comhead > .rival:last-child').length, moves: Number(document.documentElement.dataset['moves']) }));
    expect(marks).toBe(4);
    expect(moves).toBeLessThanOrEqual(4 + both.length);
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), limit).toContain(text('counterarguments'));
    expect(thread.errors).toEqual([]);
  });
});
