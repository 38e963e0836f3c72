import type { Browser } from 'puppeteer-core';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { type Figure, median } from '../figures.ts';
import { visit } from './visit.ts';

const part = 'Hostile pages: longest task from the content script’s start on, the page’s own included';
const visits = 3;
const megabyte = 1_000_000;
const parrot = said('LLMs are just stochastic parrots that regurgitate their training data.');
const lunch = said('We had lunch in the garden today.');

const page = (bodies: string[], script = '') =>
  threadPage(bodies.map((body, index) => row({ id: 101 + index, body })).join(''), { head: story }).replace('</body>', `<script>${script}</script></body>`);

const deep = `
  const outer = document.createElement('div');
  outer.style.display = 'none';
  let inner = outer;
  for (let depth = 0; depth < 10000; depth++) inner = inner.appendChild(document.createElement(depth % 2 ? 'i' : 'span'));
  inner.append('And so on.');
  document.querySelector('tr[id="101"] .commtext').append(outer);
`;

/** Nodes come and go in one comment for four seconds. */
const storm = `
  const body = document.querySelector('tr[id="101"] .commtext');
  const blow = () => {
    body.querySelectorAll('b').forEach((each) => each.remove());
    for (let node = 0; node < 200; node++) body.append(Object.assign(document.createElement('b'), { textContent: 'word' + node + ' ' }));
    if (performance.now() < 4000) requestAnimationFrame(blow);
  };
  blow();
`;

const pages: [string, string][] = [
  ['a comment of 1 MB', page([said('lorem ipsum dolor sit amet. '.repeat(megabyte / 28)), parrot])],
  ['a comment of 1 MB about language models', page([said('LLMs are parrots, or they are not. '.repeat(megabyte / 35)), parrot])],
  ['a comment of 1 MB without a space', page([said('x'.repeat(megabyte)), parrot])],
  ['10,000 elements in each other', page([lunch, parrot], deep)],
  ['200 nodes that come and go in every frame', page([lunch, parrot], storm)],
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
