import { headingOf, linkOf, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

/**
 * XenForo 2, the software of many forums and of Ars Technica's comments, which are a thread in a frame of the same site
 * under the article (its height follows the content, so a badge must not add any). Editing in place and reactions
 * replace inner elements; long threads have pages. Lines end with `br`; there are no paragraphs.
 */
export const xenforo: Site = {
  id: 'xenforo',
  name: 'XenForo forums, Ars Technica',
  matches: ['https://arstechnica.com/civis/*'],
  runs: (document) => document.querySelector('html#XF') !== null,
  frame: '#xf_thread_iframe, iframe[src*="arstechnica.com/civis/"]',
  access: 'optional',
  evidence: 'real page',
  checked: 'two saved threads (27 posts); Ars Technica’s frame after a note of July 2025',
  expectsComments: (_document, url) => /\/threads\//.test(url.pathname),
  root: 'article.message--post[data-content^="post-"]',
  bodyOf: (post) => post.querySelector('.message-body .bbWrapper'),
  ignore: '.bbCodeBlock-title, .bbCodeBlock-expandLink, .bbCodeBlock--unfurl, .bbCodeSpoiler, .bbCodeInlineSpoiler, .message-signature, .message-lastEdit',
  quote: 'blockquote',
  code: '.bbCodeBlock--code, pre',
  idOf: (post) => partOf(post, 'data-content', /^post-(\d+)$/),
  urlOf: (post) => linkOf(post.querySelector('.message-attribution a[href*="post-"]')),
  authorOf: (post) => post.getAttribute('data-author') ?? wordsOf(post.querySelector('.message-name')),
  parentIdOf: () => null,
  titleOf: (document) => headingOf(document, '.p-title-value'),
  badgePlaceOf: (post) => post.querySelector('.message-attribution-main > li:last-child') ?? post.querySelector('.message-attribution-main'),
};
// https://arstechnica.com/civis/threads/ars-technica-forum-guidelines.1/
// https://xenforo.com/community/threads/xenforo-2-3.1/
