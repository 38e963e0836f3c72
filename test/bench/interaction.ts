import type { ElementHandle } from 'puppeteer-core';
import { badgeTag, popoverTag } from '../../extension/content/own-host.ts';
import { closedRootOf } from '../../src/command-line/browser/closed-root.ts';
import { buttonOf } from '../../src/command-line/browser/badges.ts';
import { demonstrationUrl } from '../../src/command-line/demonstration/render.ts';
import { launch, openPage, startContentScript } from '../e2e/components/support/component-page.ts';
import { settled } from '../e2e/components/support/thread.ts';
import type { ThreadPage } from '../e2e/support/thread-page.ts';
import { World } from '../e2e/support/world.ts';
import { row, said, story, threadPage } from '../support/hacker-news-page.ts';

// npm run bench:interaction: what a reader waits for, in headless Chromium. Needs dist/chrome (npm run build).
const times = 15;
const show = (what: string, values: number[], wanted: number) => {
  const sorted = values.toSorted((one, other) => one - other);
  const figure = (value: number | undefined) => (value ?? Number.NaN).toFixed(1);
  console.log(`${what.padEnd(60)} median ${figure(sorted[Math.floor(sorted.length / 2)])} ms, worst ${figure(sorted.at(-1))} ms (wanted: under ${wanted})`);
};

/** From a press on a badge to the first frame with the popover, and to its counterarguments, which the background looks up. */
async function openings(thread: ThreadPage): Promise<{ frame: number; answer: number }[]> {
  const host = await thread.page.$(badgeTag);
  const button = await buttonOf(host as ElementHandle);
  await button.click();
  const popover = await thread.page.$(popoverTag);
  const panel = await (await closedRootOf(popover as ElementHandle))?.$('[popover]');
  const measured: { frame: number; answer: number }[] = [];
  for (let time = 0; time < times; time += 1) {
    await panel?.evaluate((element) => (element as HTMLElement).hidePopover());
    await new Promise((resolve) => setTimeout(resolve, 300));
    measured.push(await button.evaluate((pressed, element) => new Promise<{ frame: number; answer: number }>((resolve) => {
      const start = performance.now();
      let frame = 0;
      const look = () => {
        frame ||= performance.now() - start;
        if (element?.querySelector('ol > li')) resolve({ frame, answer: performance.now() - start });
        else requestAnimationFrame(() => setTimeout(look));
      };
      pressed.click();
      requestAnimationFrame(() => setTimeout(look));
    }), panel));
  }
  return measured;
}

async function firstPaints(world: World, thread: ThreadPage): Promise<number[]> {
  const paints: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { page } = await world.openPopup(thread);
    await page.bringToFront();
    const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    paints.push(Number(await paint.jsonValue()));
    await page.close();
  }
  return paints;
}

/** From a change of the settings to the last of 300 badges gone, and back again. */
async function repaints(): Promise<number[]> {
  const browser = await launch('chrome');
  const html = threadPage(Array.from({ length: 1500 }, (_, index) => row({ id: index + 1, body: said(`These are the words of robot ${index + 1}.`) })).join(''), { head: story });
  const page = await openPage(browser, { html, url: demonstrationUrl, standIn: { everyFifth: 'capex-bubble' } });
  await startContentScript(page);
  await settled(page, 1500);
  const measured: number[] = [];
  for (let time = 0; time < times; time += 1) {
    for (const debatesOff of [['capex'], []]) {
      measured.push(await page.evaluate((off) => new Promise<number>((resolve) => {
        const start = performance.now();
        const wanted = off.length > 0 ? 0 : 300;
        const look = () => (document.querySelectorAll('counterpoint-badge').length === wanted ? resolve(performance.now() - start) : setTimeout(look));
        window.standIn.changeStored({ debatesOff: off });
        look();
      }), debatesOff));
    }
  }
  await browser.close();
  return measured;
}

const world = await World.start('chromium');
const thread = await world.openThread();
await thread.settled();
await thread.page.bringToFront();
const opened = await openings(thread);
show('popover: press to first frame', opened.map(({ frame }) => frame), 50);
show('popover: press to counterarguments', opened.map(({ answer }) => answer), 50);
show('popup: first contentful paint', await firstPaints(world, thread), 100);
await world.close();
show('switching a debate: 300 badges on 1,500 comments', await repaints(), 50);
