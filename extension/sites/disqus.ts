import { addressOf, around, own, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = 'li.post[id^="post-"]';
const idOf = (comment: Element | null) => partOf(comment, 'id', /^post-(\d+)$/);

/**
 * Disqus lives in a frame from disqus.com on other sites' pages, so it needs that host alone, whatever the page around
 * it. Replies are lists inside the comment that they answer; "load more" appends, voting makes parts anew.
 */
export const disqus: Site = {
  id: 'disqus',
  name: 'Disqus',
  matches: ['https://disqus.com/embed/comments/*'],
  frame: 'iframe[src*="//disqus.com/embed/comments"]',
  access: 'optional',
  evidence: 'real page',
  checked: 'a saved frame of 2018 (50 comments)',
  expectsComments: (document) => document.querySelector('#posts, #post-list') !== null,
  root,
  bodyOf: (comment) => own(comment, root, '.post-message'),
  ignore: '.spoiler, .post-media',
  quote: 'blockquote',
  code: 'pre',
  idOf,
  // The address leads to the page around the frame.
  urlOf: (comment) => own(comment, root, 'a.time-ago[href*="#comment-"]')?.getAttribute('href') ?? null,
  authorOf: (comment) => wordsOf(own(comment, root, '.post-byline .author')),
  parentIdOf: (comment) => idOf(around(comment, root)),
  // The page around the frame gives its title in the address.
  titleOf: (document) => new URLSearchParams(addressOf(document).split('?')[1]).get('t_t') ?? '',
  badgePlaceOf: (comment) => own(comment, root, '.post-meta'),
};
// https://disqus.com/embed/comments/?base=default&f=blogdisqus
