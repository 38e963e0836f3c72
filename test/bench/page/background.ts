import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { packComments } from '../../../extension/platform/pack-comments.ts';
import { aboutAI } from '../engine-texts.ts';
import { type Figure, median } from '../figures.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const part = 'The background';
const times = 7;
const comments = packComments([{ id: '1', url: '', title: 'On language models', blocks: [{ kind: 'own', text: 'LLMs are just stochastic parrots, they copy what they were trained on.' }] }]);

/** Milliseconds until the background answers about one comment. */
const ask = (page: Page, asked = comments): Promise<number> => page.evaluate(async (request) => {
  const start = performance.now();
  await chrome.runtime.sendMessage({ name: 'annotate', request });
  return performance.now() - start;
}, { site: 'hacker-news', comments: asked });

/** Milliseconds until the background answers at all. */
const wake = (page: Page): Promise<number> => page.evaluate(async () => {
  const start = performance.now();
  await chrome.runtime.sendMessage({ name: 'wake', request: null });
  return performance.now() - start;
});

/** How often the background's memory is looked at, in milliseconds; it answers between two comments. */
const glance = 20;

/** What the background holds at most while something is done, in MB: its heap with what is not yet collected, and typed arrays. */
async function mostMemory(browser: Browser, work: () => Promise<unknown>): Promise<number> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const session: CDPSession = await target.createCDPSession();
  let isDone = false;
  const done = work().finally(() => (isDone = true));
  let most = 0;
  while (!isDone) {
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    most = Math.max(most, (usedSize + backingStorageSize) / 1e6);
    await new Promise((resume) => setTimeout(resume, glance));
  }
  await done;
  await session.detach();
  return most;
}

/** A thread of a thousand comments about AI, and its first screen; each the best of three times, so that a busy machine disturbs little. */
async function reading(browser: Browser, page: Page): Promise<Figure[]> {
  const thread = aboutAI().comments.slice(0, 1000);
  const best = async (count: number): Promise<number> => {
    const asked = packComments(thread.slice(0, count));
    return Math.min(await ask(page, asked), await ask(page, asked), await ask(page, asked));
  };
  const memory = await mostMemory(browser, () => ask(page, packComments(thread)));
  return [
    { part, name: 'memory at most, while these thousand are read', value: memory, unit: 'MB', most: 20 },
    { part, name: 'the first 24 comments of an AI thread', value: await best(24), unit: 'ms', most: 300 },
    { part, name: '1,000 comments of AI threads, all asked about at once', value: await best(1000), unit: 'ms', most: 3000 },
  ];
}

/** What it takes to wake the background, read the model and answer, against an answer when it is awake. */
export async function backgroundStart(browser: Browser, origin: string): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/options/options.html`, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  const waking: number[] = [];
  const asleep: number[] = [];
  const awake: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await session.send('ServiceWorker.stopAllWorkers');
    waking.push(await wake(page));
    await session.send('ServiceWorker.stopAllWorkers');
    asleep.push(await ask(page));
    awake.push(await ask(page));
  }
  const read = await reading(browser, page);
  await page.close();
  return [
    ...read,
    { part, name: 'no comment, from a stopped background', value: median(waking), unit: 'ms' },
    { part, name: 'one comment, from a stopped background', value: median(asleep), unit: 'ms', most: 1000 },
    { part, name: 'one comment, from a running one', value: median(awake), unit: 'ms', most: 50 },
  ];
}
