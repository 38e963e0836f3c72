import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPage, demonstrationUrl } from '../../src/command-line/demonstration/render.ts';
import { parrots } from '../support/plain-thread.ts';
import { axeFindings } from './support/axe.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World } from './support/world.ts';

/** As Windows does in its contrast themes. Only Chromium can be told to; Firefox follows the same media query. */
async function forceColours(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
}

describe('forced colours in chromium', () => {
  let world: World;
  let thread: ThreadPage;
  beforeAll(async () => {
    world = await World.start('chromium');
    thread = await world.openThread();
    await thread.settled();
  });
  afterAll(() => world?.close());

  it('leave the badge its border and its name, and the popover its edge', async () => {
    await thread.page.bringToFront();
    await forceColours(thread.page);
    const badge = await thread.badge(parrots);
    const drawn = await badge.evaluate((button) => ({ width: getComputedStyle(button).borderTopWidth, line: getComputedStyle(button).borderTopColor, paper: getComputedStyle(document.body).backgroundColor }));
    expect(drawn.width).not.toBe('0px');
    expect(drawn.line).not.toBe(drawn.paper);
    await badge.click();
    const edge = await (await thread.popover())?.evaluate((panel) => getComputedStyle(panel).borderTopWidth);
    expect(edge).not.toBe('0px');
    await thread.page.keyboard.press('Escape');
  });

  it('leave a switch that is on unlike one that is off, and the sides of a debate apart', async () => {
    const demonstration = await world.openThread(demonstrationPage(), demonstrationUrl);
    await demonstration.settled();
    const popup = await world.openPopup(demonstration);
    await popup.page.waitForSelector('.balance .answered, .balance .open');
    await forceColours(popup.page);
    const switches = await popup.page.$$eval('input[role="switch"], [role="switch"]', (all) =>
      all.map((each) => [(each as HTMLInputElement).checked, getComputedStyle(each).backgroundColor, getComputedStyle(each).borderTopColor] as const));
    const [on, off] = [switches.find(([checked]) => checked), switches.find(([checked]) => !checked)];
    expect(on?.[1]).not.toBe(off?.[1]);
    const bars = await popup.page.$$eval('.half .answered, .half .open', (all) => all.filter((each) => each.getBoundingClientRect().width > 0).map((each) => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(each);
      return { part: `${each.parentElement?.className ?? ''} ${each.className}`, look: `${backgroundColor} ${backgroundImage} ${borderTopStyle}` };
    }));
    const looks = new Map(bars.map(({ part, look }) => [part, look]));
    expect(new Set(looks.values()).size).toBe(looks.size);
    expect(looks.size).toBeGreaterThanOrEqual(2);
    expect(await axeFindings(popup.page)).toEqual([]);
  });
});
