import type { Site } from './site.ts';

/** The column that a comment is indented to: an attribute since about 2022, the width of a spacer image before. */
function depthOf(row: Element): number {
  const cell = row.querySelector('td.ind');
  const indent = cell?.getAttribute('indent');
  return indent ? Number(indent) : Number(cell?.querySelector('img')?.getAttribute('width') ?? 0) / 40;
}

const parents = new WeakMap<Element, Element | null>();

/** The nearest row above with a smaller depth. Known parents are jumped over, so that a whole page costs linear time. */
function parentRowOf(row: Element): Element | null {
  const depth = depthOf(row);
  if (depth === 0) return null;
  let above = row.previousElementSibling;
  while (above && depthOf(above) >= depth) above = parents.get(above) ?? above.previousElementSibling;
  parents.set(row, above);
  return above;
}

/** The outermost collapsed row among a row and those that it answers. */
function collapsedAround(row: Element): Element | null {
  const parent = parentRowOf(row);
  return (parent && collapsedAround(parent)) ?? (row.classList.contains('coll') ? row : null);
}

/** The row's head line. What stands there is looked for there: what is missing would be searched for in the whole comment. */
const headOf = (row: Element): Element | null => row.querySelector('.comhead');

/** A part of the head line. One class a look-up, which browsers find faster than any of several. */
function partOf(row: Element, now: string, in2018: string): Element | null {
  const head = headOf(row);
  return head && (head.querySelector(now) ?? head.querySelector(in2018));
}

/** Whether all comments of the page belong to one thread. */
const isOneThread = ({ location }: Document): boolean => (location as Location | null)?.pathname === '/item';

function parentLinkOf(row: Element): string | null {
  let link = partOf(row, '.navs', '.par')?.firstElementChild;
  while (link && link.textContent !== 'parent') link = link.nextElementSibling;
  return /(?:^#|[?&]id=)(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** Pages of comments; page 2 and later of a long thread are `/item` too, with `&p=2`. */
const commentPages = new Set(['/item', '/threads', '/newcomments', '/bestcomments', '/noobcomments', '/highlights']);

/**
 * Hacker News: server-made tables, no navigation by script, ids that stay.
 * A thread's comments are flat rows (`tr.athing.comtr`); a permalink's own comment is a row of the head table without `comtr`,
 * as rows of lists such as /newcomments may be. A deleted, flagged or dead comment that is not shown has no body element.
 */
export const hackerNews: Site = {
  id: 'hacker-news',
  name: 'Hacker News',
  matches: ['https://news.ycombinator.com/*'],
  access: 'installed',
  evidence: 'real page',
  checked: 'seven saved pages of 2018 to 2026, and sixteen threads in the markup of mid-2026',
  expectsComments: (_document, url) => commentPages.has(url.pathname),
  root: 'tr.athing:not(.submission)',
  // `.commtext` was a span until 2024 and is a div now; in 2018 the body was a bare `span.c00`.
  bodyOf: (row) => row.querySelector('.commtext') ?? row.querySelector('.comment > span[class^="c"]'),
  // Older pages nest the reply link in the body because of unclosed tags.
  ignore: '.reply',
  quote: 'blockquote',
  code: 'pre',
  idOf: (row) => row.id || null,
  urlOf: (row) => (row.id ? `https://news.ycombinator.com/item?id=${row.id}` : null),
  authorOf: (row) => headOf(row)?.querySelector('.hnuser')?.textContent ?? null,
  parentIdOf: (row) => parentLinkOf(row) ?? parentRowOf(row)?.id ?? null,
  readerOf: (document) => document.getElementById('me')?.textContent ?? null,
  titleOf: (document) =>
    document.querySelector('.fatitem .titleline > a, .fatitem .storylink, .fatitem .onstory a')?.textContent ??
    document.title.replace(/ \| Hacker News$/, ''),
  ownTitleOf: (row) => (isOneThread(row.ownerDocument) ? null : (partOf(row, '.onstory', '.storyon')?.querySelector('a')?.textContent ?? null)),
  badgePlaceOf: headOf,
  // The row gets the class `coll`, its words and the rows of the replies `noshow`.
  openerOf: (row) => collapsedAround(row)?.querySelector('a.togg') ?? null,
};
// https://news.ycombinator.com/item?id=8863 (a thread)
// https://news.ycombinator.com/item?id=9224 (a single comment)
// https://news.ycombinator.com/newcomments
// https://news.ycombinator.com/threads?id=pg
