import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { parrots } from '../support/plain-thread.ts';
import { clippedTexts } from './support/clipping.ts';
import { makePseudo, pseudo } from './support/pseudo-locale.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

/** A desktop window, the same at a zoom of 200 %, and the narrowest that a page must fit: 1280 pixels at 400 %. */
const windows = [{ width: 1280, zoom: 1 }, { width: 640, zoom: 2 }, { width: 320, zoom: 2 }];

async function clippedIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, zoom } of windows) {
    await page.setViewport({ width, height: 800, deviceScaleFactor: zoom });
    found.push(...(await page.evaluate(`(${clippedTexts.toString()})(document)`) as string[]).map((each) => `${width}: ${each}`));
  }
  return found;
}

describe.each(browserNames)('a language with long words in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  beforeAll(async () => {
    world = await World.start(name, { prepare: makePseudo });
    thread = await world.openThread();
    await thread.settled();
  });
  afterAll(() => world?.close());

  it('fits the popup, at any zoom', async () => {
    const { page } = await world.openPopup(thread);
    await page.waitForSelector('.debate');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('[aria-expanded="false"]').forEach((fold) => fold.click()));
    expect(await page.evaluate(() => document.body.innerText)).toContain(pseudo(text('openOptions')));
    expect(await clippedIn(page)).toEqual([]);
    await page.close();
  });

  it('fits the options, with a report', async () => {
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    await askBackground(options, 'keepReport', reportOn('41', 'A comment that is about nothing of the kind, I think.'));
    await options.page.waitForSelector('.report .line button');
    await options.page.evaluate(() => document.querySelector<HTMLElement>('.report .line button')?.click());
    await options.page.waitForSelector('.edit');
    expect(await clippedIn(options.page)).toEqual([]);
    await options.page.close();
  });

  it.each([['welcome/welcome.html', badgeTag], ['reader/reader.html', '.debates li'], ['reader/reader.html#capex', '.column'], ['reader/reader.html#capex/capex-bubble', '.report-fault button']])('fits %s', async (path, selector) => {
    const { page } = await world.openExtensionPage(path, selector);
    expect(await clippedIn(page)).toEqual([]);
    await page.close();
  });

  it('fits the popover, its form, and a narrow window', async () => {
    await thread.page.bringToFront();
    for (const width of [1280, 360]) {
      await thread.page.setViewport({ width, height: 800 });
      await (await thread.badge(parrots)).click();
      await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(pseudo(text('rejoinder')));
      const clipped = async () => (await thread.popover())?.evaluate((panel, check) => (new Function('panel', `return (${check})(panel)`) as (panel: Node) => string[])(panel), clippedTexts.toString());
      expect(await clipped()).toEqual([]);
      await thread.pressInPopover(pseudo(text('notThisArgument')));
      expect(await clipped()).toEqual([]);
      const box = await (await thread.popover())?.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await thread.page.keyboard.press('Escape');
    }
    expect(thread.errors).toEqual([]);
  });
});
