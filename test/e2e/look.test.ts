import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { World, browserNames } from './support/world.ts';

/** Elements that reach over the right edge of the window, when the page can be scrolled sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1).map((each) => each.outerHTML.slice(0, 120));
  });

const looks = browserNames.flatMap((name) => [{ name, dark: false }, { name, dark: true }]);

describe.each(looks)('the pages of the extension in $name, dark: $dark', ({ name, dark }) => {
  it('are clean to axe, and fit a width of 320 pixels', async () => {
    const world = await World.start(name, { dark });
    try {
      const thread = await world.openThread();
      await thread.settled();
      const popup = await world.openPopup(thread);
      await popup.page.waitForSelector('.debate');
      await askBackground(popup, 'keepReport', reportOn('11', 'A comment that is about nothing of the kind, I think.'));
      const options = await world.openExtensionPage('options/options.html', '.report');
      for (const { page } of [popup, options]) {
        await page.bringToFront();
        await page.evaluate(() => document.querySelectorAll<HTMLElement>('[aria-expanded="false"]').forEach((fold) => fold.click()));
        expect(await axeFindings(page)).toEqual([]);
        await page.setViewport({ width: 320, height: 800 });
        expect(await tooWide(page)).toEqual([]);
      }
    } finally {
      await world.close();
    }
  });
});
