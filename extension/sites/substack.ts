import { around, headingOf, linkOf, own, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = 'div.comment';
const idOf = (comment: Element | null) => comment && partOf(own(comment, root, '[id^="comment-"]'), 'id', /^comment-(\d+)$/);

/**
 * Substack, on its own hosts and on customers' domains: comments come after the page has settled, on "load more" and when
 * replies are opened; sorting makes them anew. Most class names are hashed; those of comments are not. Quotations are
 * typed with ">".
 */
export const substack: Site = {
  id: 'substack',
  name: 'Substack',
  matches: ['https://*.substack.com/*'],
  runs: (document) => document.querySelector('link[href*="substackcdn.com"]') !== null,
  access: 'optional',
  evidence: 'dated note',
  checked: 'saved pages of 2026 (without comments), and the source and notes (September 2026) of two other readers of it',
  expectsComments: (_document, url) => /^\/p\/[^/]+\/comment/.test(url.pathname),
  root,
  bodyOf: (comment) => own(comment, root, '.comment-content .comment-body'),
  ignore: '.comment-actions',
  quote: 'blockquote',
  code: 'pre',
  idOf,
  urlOf: (comment) => linkOf(own(comment, root, '.comment-meta a[href*="/comment/"]')),
  authorOf: (comment) => wordsOf(own(comment, root, '.comment-meta a[href*="/profile/"], .comment-meta a[href*="/@"]')),
  parentIdOf: (comment) => idOf(around(comment, root)),
  titleOf: (document) => headingOf(document, 'h1.post-title, article h1'),
  badgePlaceOf: (comment) => own(comment, root, '.comment-meta'),
  hydrates: true,
};
// https://www.astralcodexten.com/p/open-thread-1/comments
