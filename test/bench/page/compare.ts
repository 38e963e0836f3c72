import type { Browser } from 'puppeteer-core';
import { type Figure, median } from '../figures.ts';
import type { LongThread } from './threads.ts';
import { type Visit, visit } from './visit.ts';

type Limits = Partial<Record<keyof Visit, number>>;

/** What may at most be added (or, of the times since the content script's start, taken). Nobody argues on the saved thread's first screen; in our own they do. */
export const limits: { long: Limits; real: Limits; huge: Limits } = {
  long: { task: 80, longest: 50, last: 1000, lateCalls: 0 },
  real: { longest: 50, lateCalls: 0 },
  huge: { longest: 50, firstScreen: 150, lateCalls: 0 },
};

const added: [keyof Visit, string, string][] = [
  ['task', 'added main-thread time', 'ms'],
  ['script', 'of it script that the browser counts as such', 'ms'],
  ['layout', 'of it style and layout', 'ms'],
  ['heapMB', 'added heap', 'MB'],
  ['nodes', 'added nodes', ''],
];
const ofIts: [keyof Visit, string, string][] = [
  ['badges', 'badges put on the page', ''],
  ['ourTasks', 'all tasks in which our script runs, the page’s own part of them included', 'ms'],
  ['longest', 'longest task from the content script’s start on, on the processor, the page’s own included', 'ms'],
  ['firstScreen', 'first badge on the first screen after the content script’s start', 'ms'],
  ['first', 'first badge anywhere after the content script’s start', 'ms'],
  ['last', 'last badge after the content script’s start', 'ms'],
  ['lateCalls', 'calls of ours in the last three seconds', ''],
];

const ofBadges: readonly (keyof Visit)[] = ['firstScreen', 'first', 'last'];

/** Visits a page with the extension and without, by turns and equally long, so that noise hits both; medians. */
export async function compare(browser: Browser, { name, html }: LongThread, turns: number, most: Limits): Promise<Figure[]> {
  const visits: Record<'without' | 'withIt', Visit[]> = { without: [], withIt: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const withIt = await visit(browser, html, 'withIt');
    visits.withIt.push(withIt);
    visits.without.push(await visit(browser, html, 'without', withIt.duration));
  }
  const middle = (where: keyof typeof visits, key: keyof Visit) => median(visits[where].map((each) => each[key]));
  const figure = (key: keyof Visit, label: string, unit: string, value: number): Figure => {
    // Where no badge is due none can come too late.
    const limit = ofBadges.includes(key) && middle('withIt', 'badges') === 0 ? undefined : most[key];
    return { part: `In the page: ${name}`, name: label, value, unit, ...(limit !== undefined && { most: limit }) };
  };
  return [
    ...added.map(([key, label, unit]) => figure(key, label, unit, middle('withIt', key) - middle('without', key))),
    ...ofIts.map(([key, label, unit]) => figure(key, label, unit, middle('withIt', key))),
  ];
}
