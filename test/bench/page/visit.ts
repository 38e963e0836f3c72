import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { badgeTag } from '../../../extension/content/own-host.ts';
import { serve } from '../../../src/command-line/browser/serve.ts';
import { traced } from './trace.ts';

/**
 * What one visit to a page costs. Times in milliseconds, of the page's main thread; badges since the content script began: the first one on the
 * first screen (not a number where none belongs there), the first anywhere, the last.
 */
export interface Visit {
  /** From the page's start to the last look at it. */
  duration: number;
  task: number;
  script: number;
  layout: number;
  longest: number;
  /** Of the tasks in which our script runs, on the processor, the page's own part of them included. */
  ourTasks: number;
  heapMB: number;
  nodes: number;
  badges: number;
  firstScreen: number;
  first: number;
  last: number;
  /** Calls into our script in the last seconds. */
  lateCalls: number;
}

declare global {
  interface Window {
    badgeTimes: { at: number; badge: WeakRef<Element> }[];
    badgesCame(text: string): void;
  }
}

/** Where the extension reads, and where it does not. */
export const urls = { withIt: 'https://news.ycombinator.com/item?id=1', without: 'https://not-supported.example/item' };

/** How long a page is left alone at the end, in milliseconds: in the second half nothing of ours may run. */
const rest = 6000;

/** How long a page may take in all, in milliseconds: thousands of comments about AI are read closely. */
const longest = 240_000;

/** How long until the first badge, in milliseconds; a page about other things may have none. */
const longestUntilFirst = 15_000;

/** No badge for so long, in milliseconds, and no more are expected. */
const calm = 3000;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Remembers, from inside the page, the moments at which badges come, without holding on to them, and tells of them. */
function watch(tag: string): void {
  const times: Window['badgeTimes'] = (window.badgeTimes = []);
  new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes]).filter((node): node is Element => node.nodeName === tag.toUpperCase());
    times.push(...added.map((badge) => ({ at: performance.now(), badge: new WeakRef(badge) })));
    if (added.length > 0) window.badgesCame('');
  }).observe(document, { childList: true, subtree: true });
}

/** A page's counters; collects garbage first, so that only what is held counts. */
export async function countersOf(session: CDPSession): Promise<Record<string, number>> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function measured(page: Page, url: string, html: string, least: number): Promise<Visit> {
  await serve(page, new Map([[url, html]]));
  const session = await page.createCDPSession();
  // The thread's own clock: what other programs do meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // The page tells of badges: to ask it again and again would be work on the very thread that is measured.
  let latest = Number.NaN;
  session.on('Runtime.bindingCalled', () => (latest = performance.now()));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'badgesCame' });
  await page.evaluateOnNewDocument(watch, badgeTag);
  const start = performance.now();
  let duration = 0;
  const { result: before, trace } = await traced(page, rest / 2, async () => {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    const loaded = performance.now();
    const isAtRest = (now: number) => now > loaded + longest || now > (Number.isNaN(latest) ? loaded + longestUntilFirst : latest + calm);
    while (url === urls.withIt && !isAtRest(performance.now())) await sleep(100);
    await sleep(Math.max(rest, least - (performance.now() - start)));
    duration = performance.now() - start;
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  });
  const times = await page.evaluate(() => window.badgeTimes.map(({ at, badge }) => {
    const stays = badge.deref();
    return { at, isOnScreen: stays?.isConnected === true && stays.getBoundingClientRect().top < innerHeight };
  }));
  const since = (time: { at: number } | undefined): number => (time?.at ?? Number.NaN) - trace.start;
  const held = await countersOf(session);
  return {
    duration,
    task: before['TaskDuration'] ?? Number.NaN,
    script: before['ScriptDuration'] ?? Number.NaN,
    layout: (before['LayoutDuration'] ?? Number.NaN) + (before['RecalcStyleDuration'] ?? Number.NaN),
    longest: trace.longest,
    heapMB: (held['JSHeapUsedSize'] ?? Number.NaN) / 1e6,
    nodes: held['Nodes'] ?? Number.NaN,
    badges: times.length,
    firstScreen: since(times.find(({ isOnScreen }) => isOnScreen)),
    first: since(times[0]),
    last: since(times.at(-1)),
    ourTasks: trace.ourTasks,
    lateCalls: trace.lateCalls,
  };
}

/**
 * Opens a page, with the extension on it or without, and measures until it has come to rest.
 *
 * @param least how long it is looked at in any case, in milliseconds: also a page at rest goes on costing something
 */
export async function visit(browser: Browser, html: string, where: keyof typeof urls, least = 0): Promise<Visit> {
  const page = await browser.newPage();
  try {
    return await measured(page, urls[where], html, least);
  } finally {
    await page.close();
  }
}
