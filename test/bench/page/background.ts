import type { Browser, Page } from 'puppeteer-core';
import { packComments } from '../../../extension/platform/pack-comments.ts';
import { type Figure, median } from '../figures.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const part = 'The background';
const times = 7;
const comments = packComments([{ id: '1', url: '', title: 'On language models', blocks: [{ kind: 'own', text: 'LLMs are just stochastic parrots, they copy what they were trained on.' }] }]);

/** Milliseconds until the background answers about one comment. */
const ask = (page: Page): Promise<number> => page.evaluate(async (request) => {
  const start = performance.now();
  await chrome.runtime.sendMessage({ name: 'annotate', request });
  return performance.now() - start;
}, { site: 'hacker-news', comments });

/** What it takes to wake the background, read the model and answer, against an answer when it is awake. */
export async function backgroundStart(browser: Browser, origin: string): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/options/options.html`, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  const asleep: number[] = [];
  const awake: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await session.send('ServiceWorker.stopAllWorkers');
    asleep.push(await ask(page));
    awake.push(await ask(page));
  }
  await page.close();
  return [
    { part, name: 'one comment, from a stopped background', value: median(asleep), unit: 'ms', most: 1000 },
    { part, name: 'one comment, from a running one', value: median(awake), unit: 'ms', most: 50 },
  ];
}
