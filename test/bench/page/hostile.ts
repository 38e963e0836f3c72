import type { Browser } from 'puppeteer-core';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { nested, storm } from '../../support/restless-pages.ts';
import { type Figure, median } from '../figures.ts';
import { visit } from './visit.ts';

const part = 'Hostile pages: longest task from the content script’s start on, on the processor, the page’s own included';
const visits = 3;
const megabyte = 1_000_000;
const parrot = said('LLMs are just stochastic parrots that regurgitate their training data.');
const lunch = said('We had lunch in the garden today.');

const page = (bodies: string[], script = '') =>
  threadPage(bodies.map((body, index) => row({ id: 101 + index, body })).join(''), { head: story }).replace('</body>', `<script>${script}</script></body>`);

const pages: [string, string][] = [
  ['a comment of 1 MB', page([said('lorem ipsum dolor sit amet. '.repeat(megabyte / 28)), parrot])],
  ['a comment of 1 MB about language models', page([said('LLMs are parrots, or they are not. '.repeat(megabyte / 35)), parrot])],
  ['a comment of 1 MB without a space', page([said('x'.repeat(megabyte)), parrot])],
  ['10,000 elements in each other', page([lunch, parrot], nested('101'))],
  ['200 nodes that come and go for four seconds', page([lunch, parrot], storm('101', 'performance.now() > 4000'))],
];

/** What pages that mean harm can make the browser wait for. */
export async function hostilePages(browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, html] of pages) {
    const longest: number[] = [];
    for (let time = 0; time < visits; time += 1) longest.push((await visit(browser, html, 'withIt')).longest);
    figures.push({ part, name, value: median(longest), unit: 'ms', most: 50 });
  }
  return figures;
}
