import { headingOf, linkOf, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const link = (comment: Element) => comment.querySelector('[id="published-time-text"] a[href*="lc="]');
const idOf = (comment: Element) => partOf(link(comment), 'href', /[?&]lc=([\w.-]+)/);

/**
 * YouTube: comments come while scrolling, and from one video to the next the same elements show other comments, so it is
 * the address in them that counts. A long comment is clamped, which is only how it looks. "(edited)" stands in the time.
 * Ids repeat on every comment.
 */
export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*'],
  access: 'optional',
  evidence: 'dated note',
  checked: 'notes of September 2026 by another reader of it; the same inner ids on a page of 2018',
  expectsComments: (_document, url) => /^\/(watch|shorts|post)/.test(url.pathname),
  // The second is the element of the time until 2024.
  root: 'ytd-comment-view-model, ytd-comment-renderer',
  bodyOf: (comment) => comment.querySelector('[id="content-text"]'),
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  keepsLineBreaks: true,
  idOf,
  urlOf: (comment) => linkOf(link(comment)),
  authorOf: (comment) => wordsOf(comment.querySelector('[id="author-text"]')),
  // A reply's id is its thread's id, a dot, and its own.
  parentIdOf: (comment) => /^(.+)\./.exec(idOf(comment) ?? '')?.[1] ?? null,
  titleOf: (document) => headingOf(document, 'ytd-watch-metadata h1', / - YouTube$/),
  badgePlaceOf: (comment) => comment.querySelector('[id="header-author"]'),
  identity: ['href'],
};
// https://www.youtube.com/watch?v=jNQXAC9IVRw
