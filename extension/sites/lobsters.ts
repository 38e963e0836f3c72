import { headingOf, selfAndAround, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = 'div.comment[data-shortid]';
const parentOf = (comment: Element) => comment.closest('li.comments_subtree')?.parentElement?.closest('li.comments_subtree')?.querySelector(root) ?? null;

/**
 * Lobsters: server-made, a comment beside (not around) the list of its replies. Posting, editing and deleting replace a
 * comment's subtree; collapsing is a checkbox and CSS. The body has `role="heading"`. A removed one holds only a note.
 */
export const lobsters: Site = {
  id: 'lobsters',
  name: 'Lobsters',
  matches: ['https://lobste.rs/*'],
  access: 'installed',
  evidence: 'site source',
  checked: 'the site’s own templates (lobsters/lobsters@97faa4a), seen on the live site in September 2026 by another reader of it',
  expectsComments: (_document, url) => /^\/(s|c|comments)(\/|$)/.test(url.pathname),
  root,
  bodyOf: (comment) => {
    const body = comment.querySelector('.comment_text');
    return body?.querySelector('.na') ? null : body;
  },
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.getAttribute('data-shortid') || null,
  urlOf: (comment) => `https://lobste.rs/c/${comment.getAttribute('data-shortid')}`,
  // The first link holds the picture, the second the name.
  authorOf: (comment) => wordsOf(Array.from(comment.querySelectorAll('.byline a[href^="/~"]')).find((link) => wordsOf(link)) ?? null),
  parentIdOf: (comment) => parentOf(comment)?.getAttribute('data-shortid') ?? null,
  titleOf: (document) => headingOf(document, '.story .link a.u-url, .story .link a', / \| Lobsters$/),
  ownTitleOf: (comment) => wordsOf(comment.querySelector('.byline > a[href^="/s/"]')),
  badgePlaceOf: (comment) => comment.querySelector('.byline'),
  openerOf: (comment) => {
    const folders = selfAndAround(comment, 'li.comments_subtree').map((each) => each.querySelector<HTMLInputElement>(':scope > .comment_folder_button'));
    return folders.findLast((folder) => folder?.checked) ?? null;
  },
};
// https://lobste.rs/s/ujpkhs/
// https://lobste.rs/comments
