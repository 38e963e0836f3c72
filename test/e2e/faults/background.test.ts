import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPage } from '../../../src/command-line/demonstration/render.ts';
import { parrots as plain } from '../../support/plain-thread.ts';
import type { ExtensionPage } from '../support/extension-page.ts';
import { shortLife, stopBackground } from '../support/faults.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

describe.each(browserNames)('a background that is stopped, in %s', (name) => {
  let world: World;
  let page: ExtensionPage;
  beforeAll(async () => {
    world = await World.start(name, { firefoxPrefs: shortLife });
    page = await world.openExtensionPage('options/options.html', '#about dd');
  });
  afterAll(() => world?.close());

  it('wakes up for a badge, for a new comment and for a correction', async () => {
    const thread = await world.openThread();
    const badge = await thread.badge(plain);
    await thread.settled();
    await stopBackground(world, page);
    await badge.click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    await thread.page.keyboard.press('Escape');

    await stopBackground(world, page);
    await thread.page.evaluate((id) => {
      const late = document.getElementById(String(id))?.cloneNode(true) as HTMLElement;
      late.id = '90000301';
      late.querySelectorAll('counterpoint-badge').forEach((each) => each.remove());
      late.querySelector('.commtext')?.append(' They understand nothing.');
      document.getElementById(String(id))?.after(late);
    }, plain);
    await thread.badge(90000301);

    await (await thread.badge(plain)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('notThisArgument'));
    await thread.pressInPopover(text('notThisArgument'));
    await stopBackground(world, page);
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('reportKept'));
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it.skipIf(name === 'firefox')('loses no comment when it is stopped while it answers (not in Firefox, which a test can only wait for until it stops an idle one)', async () => {
    const html = demonstrationPage();
    const [before = '', rows = '', after = ''] = html.split(/(?<=class="comment-tree">)|(?=<\/table><\/td><\/tr><\/table><\/center>)/);
    const copies = Array.from({ length: 15 }, (_, copy) => rows.replaceAll('900001', `9${String(copy).padStart(2, '0')}0001`));
    const thread = await world.openThread(before + copies.join('') + after, 'https://news.ycombinator.com/item?id=90000400');
    const state = () => world.stateOf(thread);
    for (let turn = 0; turn < 3; turn += 1) {
      await stopBackground(world, page);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await expect.poll(async () => (await state()).comments, { timeout: 15_000 }).toBeGreaterThan(150);
    await expect.poll(async () => (await state()).comments - (await state()).read, { timeout: 30_000 }).toBe(0);
    expect(thread.errors).toEqual([]);
  });
});
