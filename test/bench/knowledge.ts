import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { launchWithExtension } from '../../src/command-line/browser/launch.ts';
import { loadKnowledge } from '../../src/command-line/knowledge/load.ts';

// npm run bench:knowledge: the weight of the knowledge base, the popover's part of it, the reader's first paint and its
// search, in headless Chromium. Needs dist/chrome (npm run build).
const limits = { weight: 250, answer: 50, paint: 150, key: 10 };
const turns = 15;

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ answer: unknown }> } };

const median = (values: number[]): number => values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;
const report = (what: string, values: number[], limit: number, unit: string) =>
  console.log(`${what.padEnd(48)}${[Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(1).padStart(8)).join('')}  limit ${limit} ${unit}`);

console.log(`${''.padEnd(48)}   least  median    most`);
const knowledge = await loadKnowledge();
report('the whole base, gzipped', [gzipSync(JSON.stringify(knowledge), { level: 9 }).length / 1000], limits.weight, 'KB');

const { browser, origin } = await launchWithExtension('chromium', { headless: true, offline: true });

async function paint(hash: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${origin}/reader/reader.html${hash}`);
  await page.waitForSelector('main h1');
  const time = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)).observe({ type: 'paint', buffered: true });
  }));
  await page.close();
  return time;
}

/** From the keystroke until the results stand in the page, style and layout included. */
const typed = (page: Page, query: string): Promise<number> => page.evaluate(async (text) => {
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = text;
  const before = performance.now();
  const changed = new Promise((resolve) => new MutationObserver(resolve).observe(document.querySelector('main') as Element, { childList: true, subtree: true, characterData: true }));
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await changed;
  document.body.getBoundingClientRect();
  return performance.now() - before;
}, query);

/** The background's answer to an opened badge, there and back. */
const asked = (page: Page, position: string): Promise<number> => page.evaluate(async (id) => {
  const before = performance.now();
  await chrome.runtime.sendMessage({ name: 'knowledge', request: { position: id, sentence: 'They lose money on every query and the grid cannot take it.' } });
  return performance.now() - before;
}, position);

try {
  for (const hash of ['', '#capex/capex-bubble']) {
    const times = [];
    for (let turn = 0; turn < turns; turn++) times.push(await paint(hash));
    report(`the reader's first paint ${hash}`, times, limits.paint, 'ms');
  }
  const page = await browser.newPage();
  await page.goto(`${origin}/reader/reader.html`);
  await page.waitForSelector('main h1');
  const keys = [];
  for (const query of ['h', 'ha', 'hal', 'hall', 'hallu', 'halluc', 'water u', 'water us', 'gpu', 'gp', 'g', 'benchmark', 'benchmarks']) keys.push(await typed(page, query));
  report('a keystroke in the search', keys, limits.key, 'ms');
  const answers = [];
  for (const { positions } of knowledge.debates) for (const { id } of positions) answers.push(await asked(page, id));
  report("the popover's part, from the background", answers, limits.answer, 'ms');
} finally {
  await browser.close();
}
