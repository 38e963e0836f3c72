import { absolute, headingOf, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.comment-node[id^="comment-"]';
const parentOf = (comment: Element) => comment.closest('li.comment')?.parentElement?.closest('li.comment')?.querySelector(root) ?? null;
const idOf = (comment: Element | null) => partOf(comment, 'id', /^comment-(\d+)$/);

/**
 * Lemmy's own web client (other clients of the same network have other markup). Made on the server and hydrated by
 * Inferno; collapsing removes the body and makes it anew. A comment stands beside the list of its replies. The whole
 * header row collapses the comment when clicked. Deleted and removed comments are muted.
 */
export const lemmy: Site = {
  id: 'lemmy',
  name: 'Lemmy',
  matches: [],
  runs: (document) => Array.from(document.querySelectorAll('script:not([src])')).some((script) => script.textContent?.startsWith('window.isoData')),
  access: 'optional',
  evidence: 'site source',
  checked: 'lemmy-ui’s own component and page frame (lemmy-ui@d08625c and 025bbb5)',
  expectsComments: (_document, url) => /^\/(post|comment)\//.test(url.pathname),
  root,
  bodyOf: (comment) => comment.querySelector('.comment-content:not(.text-muted) .md-div'),
  ignore: 'details, .md-spoiler',
  quote: 'blockquote',
  code: 'pre',
  idOf,
  // Versions differ in what they link to.
  urlOf: (comment) => absolute(`/comment/${idOf(comment)}`, comment.ownerDocument),
  authorOf: (comment) => wordsOf(comment.querySelector('.person-listing')),
  parentIdOf: (comment) => idOf(parentOf(comment)),
  titleOf: (document) => headingOf(document, '.post-listing .post-title, .post-title'),
  badgePlaceOf: (comment) => comment.querySelector('.text-muted.small > .col'),
  hydrates: true,
};
// https://lemmy.world/post/1
// https://lemmy.ml/comment/1
