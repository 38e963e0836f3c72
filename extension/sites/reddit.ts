import { around, headingOf, own } from './own.ts';
import type { Site } from './site.ts';

const root = 'shreddit-comment';

/**
 * Reddit's present pages ("shreddit"): custom elements whose text stands in the light DOM. Two shapes are in the wild:
 * slots as direct children, replies slotted too (2024 on), and everything inside `details` (2026). The first answer has
 * no comments at all; they are swapped in later, "more replies" replaces itself with more, and going from the feed to a
 * post does not load a page. Classes are Tailwind's and say nothing.
 */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  matches: ['https://www.reddit.com/*', 'https://sh.reddit.com/*'],
  recognises: (document) => document.querySelector('shreddit-app, shreddit-comment-tree, shreddit-post, faceplate-partial') !== null,
  access: 'installed',
  evidence: 'dated note',
  checked: 'shells saved in January 2026 (without comments), and notes of two other readers of these pages up to September 2026',
  // What somebody wrote is listed in other elements, at /user/…/comments/.
  expectsComments: (_document, url) => /\/comments\/\w/.test(url.pathname),
  root,
  // A deleted comment has no body, but its replies have: only its own slot counts.
  bodyOf: (comment) => own(comment, root, '[slot="comment"]') ?? own(comment, root, '[id$="-comment-rtjson-content"], [id$="-post-rtjson-content"]'),
  ignore: '.md-spoiler, .md-spoiler-text, shreddit-spoiler, figure.rte-media, faceplate-partial',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.getAttribute('thingid'),
  urlOf: (comment) => `https://www.reddit.com${comment.getAttribute('permalink') ?? ''}`,
  authorOf: (comment) => comment.getAttribute('author'),
  parentIdOf: (comment) => comment.getAttribute('parentid') ?? around(comment, root)?.getAttribute('thingid') ?? null,
  titleOf: (document) => document.querySelector('shreddit-post')?.getAttribute('post-title') ?? headingOf(document, 'h1', / : r\/\w+$/),
  // Not the root itself: it shows only what is slotted.
  badgePlaceOf: (comment) => own(comment, root, '[slot="commentMeta"]') ?? own(comment, root, '[slot="comment"]'),
};
// https://www.reddit.com/r/programming/comments/6zkhp0/
// https://www.reddit.com/r/programming/ (a feed; opening a post loads no page)
