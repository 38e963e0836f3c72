import debates from 'counterpoint:debates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPosition } from '../../src/knowledge/debates.ts';
import { parrots as plain } from '../support/plain-thread.ts';
import { focusedName, tabTo } from './support/keyboard.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

/** What the comment {@link plain} says. */
const copying = 'copies-training-data';
const badgeName = new RegExp(findPosition(copying)?.position.label ?? '');

describe.each(browserNames)('without a mouse in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  beforeAll(async () => {
    world = await World.start(name);
    thread = await world.openThread();
    await thread.settled();
    await thread.page.bringToFront();
  });
  afterAll(() => world?.close());
  const press = (key: 'Enter' | 'Escape' | 'ArrowDown' | 'Tab') => thread.page.keyboard.press(key);
  const shows = (part: string) => expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(part);

  it('a reader opens a badge, reads its counterarguments, corrects it, takes that back, and comes back to the badge', async () => {
    await tabTo(thread.page, badgeName);
    await press('Enter');
    await shows(text('counterarguments'));
    await tabTo(thread.page, text('steelman'));
    await press('Enter');
    await tabTo(thread.page, text('notThisArgument'));
    await press('Enter');
    await shows(text('reportQuestion'));
    await press('ArrowDown');
    expect(await focusedName(thread.page)).toBe(text('reasonOtherPosition'));
    await press('ArrowDown');
    expect(await focusedName(thread.page)).toBe(text('reasonOffTopic'));
    await tabTo(thread.page, text('reportSend'));
    await press('Enter');
    await shows(text('reportKept'));
    expect(await focusedName(thread.page)).toBe(text('undo'));
    await press('Enter');
    await expect.poll(() => thread.popoverText()).toBe('');
    await expect.poll(() => thread.badged(), { timeout: 10_000 }).toContain(plain);
    expect(thread.errors).toEqual([]);
  });

  it('a reader goes from badge to badge by the commands, opens one and is back at it', async () => {
    const goTo = async () => {
      const before = await focusedName(thread.page);
      await expect.poll(() => world.ask(thread, 'walk', {}), { timeout: 10_000 }).toBe(true);
      await expect.poll(() => focusedName(thread.page)).not.toBe(before);
    };
    await thread.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await goTo();
    const badge = await focusedName(thread.page);
    expect(await world.ask(thread, 'toggle', null)).toBe(true);
    await shows(text('notThisArgument'));
    await press('Escape');
    await expect.poll(() => thread.popoverText()).toBe('');
    await expect.poll(() => focusedName(thread.page)).toBe(badge);
  });

  it('a reader switches a debate off in the popup and on again in the options', async () => {
    const shown = async () => (await world.stateOf(thread)).shown[copying] ?? 0;
    const before = await shown();
    const { title = '' } = debates.find(({ id }) => id === 'copying') ?? {};
    const popup = await world.openPopup(thread);
    await popup.page.bringToFront();
    await tabTo(popup.page, text('showBadgesOf', { name: title }));
    await popup.page.keyboard.press(' ');
    await expect.poll(shown, { timeout: 10_000 }).toBe(0);
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    await options.page.bringToFront();
    await tabTo(options.page, new RegExp(`^${title}`));
    await options.page.keyboard.press(' ');
    await expect.poll(shown, { timeout: 10_000 }).toBe(before);
  });

  it('a reader searches the reader page and opens a hit', async () => {
    const { page } = await world.openExtensionPage('reader/reader.html', 'main h1');
    await page.bringToFront();
    await page.keyboard.press('/');
    await page.keyboard.type('h100');
    await page.waitForSelector('.hits a');
    await tabTo(page, /Rents for older chips/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.meant');
    await tabTo(page, text('reportCounterargument'));
  });
});
