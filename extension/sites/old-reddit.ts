import { around, headingOf, own, selfAndAround, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.thing.comment[data-fullname^="t1_"]';

/**
 * Reddit's old pages: server-made, nested, every fact in a data attribute. "Load more comments" and new replies insert
 * `.thing` elements; collapsing sets a class. Deleted comments have no author and the body "[deleted]".
 * Subreddits restyle at will, so nothing is taken from classes that only style.
 */
export const oldReddit: Site = {
  id: 'old-reddit',
  name: 'Reddit (old pages)',
  // www.reddit.com shows them to readers who switched the redesign off.
  matches: ['https://old.reddit.com/*', 'https://www.reddit.com/*'],
  recognises: (document) => document.querySelector('#header-img, #siteTable, .commentarea') !== null,
  access: 'installed',
  evidence: 'real page',
  checked: 'a saved page of 2018 (197 comments); selectors also used by Reddit Enhancement Suite',
  expectsComments: (_document, url) => /\/comments(\/|$)/.test(url.pathname),
  root,
  bodyOf: (comment) => own(comment, root, '.entry .usertext-body > .md'),
  ignore: '.md-spoiler-text, .usertext-edit',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.getAttribute('data-fullname'),
  urlOf: (comment) => `https://www.reddit.com${comment.getAttribute('data-permalink') ?? ''}`,
  authorOf: (comment) => comment.getAttribute('data-author') ?? wordsOf(own(comment, root, '.tagline > .author')),
  parentIdOf: (comment) => around(comment, root)?.getAttribute('data-fullname') ?? null,
  readerOf: (document) => wordsOf(document.querySelector('#header-bottom-right .user > a[href*="/user/"]')),
  titleOf: (document) => headingOf(document, '.comments-page #siteTable a.title', / : [\w-]+$/),
  ownTitleOf: (comment) => wordsOf(own(comment, root, '.parent a.title')),
  badgePlaceOf: (comment) => own(comment, root, '.entry > .tagline'),
  openerOf: (comment) => {
    const collapsed = selfAndAround(comment, root).findLast((each) => each.classList.contains('collapsed'));
    return collapsed ? own(collapsed, root, '.entry > .tagline > .expand') : null;
  },
};
// https://old.reddit.com/r/programming/comments/6zkhp0/
// https://old.reddit.com/user/spez/comments/
