import { linkOf, own, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.status__wrapper, .detailed-status__wrapper';
const isNotQuoted = (element: Element) => element.closest('.status__quote') === null;
const link = (post: Element) => own(post, root, 'a.status__relative-time, a.detailed-status__datetime', isNotQuoted);

/**
 * Mastodon and its forks: one React application on many hosts. Posts far from the window are unmounted and come back;
 * behind a content warning there is no body until it is opened. Who answers whom is not on the page. The application's
 * root is marked `notranslate`, which says nothing about the words in it.
 */
export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  matches: ['https://mastodon.social/*'],
  runs: (document) => document.querySelector('#mastodon') !== null,
  access: 'optional',
  evidence: 'site source',
  checked: 'Mastodon’s own components (mastodon@02ac18d) and the sample page of another reader of it',
  expectsComments: (_document, url) => /^\/@[^/]+\/\d+/.test(url.pathname),
  root,
  bodyOf: (post) => own(post, root, '.status__content__text', isNotQuoted),
  ignore: '.invisible, .quote-inline, .hashtag-bar',
  quote: 'blockquote',
  code: 'pre',
  // A line above says who boosted the post, with the number of that account.
  idOf: (post) => partOf(own(post, root, '.status[data-id]', isNotQuoted), 'data-id', /(.+)/) ?? partOf(link(post), 'href', /\/(\d+)$/),
  urlOf: (post) => linkOf(link(post)),
  authorOf: (post) => wordsOf(own(post, root, '.display-name__account')),
  parentIdOf: () => null,
  titleOf: () => '',
  badgePlaceOf: (post) => own(post, root, '.status__info, .detailed-status__meta', isNotQuoted),
};
// https://mastodon.social/@Gargron/100254678717223630
