import { around, headingOf, linkOf, own, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = 'article.comment[data-comment-id36]';

/**
 * Tildes: server-made, nested. Editing, deleting and voting replace `.comment-itself`; collapsing sets a class.
 * The header repeats the first words as an excerpt. Its policy forbids inline styles.
 */
export const tildes: Site = {
  id: 'tildes',
  name: 'Tildes',
  matches: ['https://tildes.net/*'],
  access: 'optional',
  evidence: 'site source',
  checked: 'the site’s own templates of 2021 (spectria/tildes@436c3f2)',
  expectsComments: (_document, url) => /^\/~[\w.]+\/\w+/.test(url.pathname),
  root,
  bodyOf: (comment) => own(comment, root, '.comment-itself > .comment-text'),
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.getAttribute('data-comment-id36'),
  urlOf: (comment) => linkOf(own(comment, root, 'a.comment-nav-link')),
  authorOf: (comment) => wordsOf(own(comment, root, '.comment-header a.link-user')),
  parentIdOf: (comment) => around(comment, root)?.getAttribute('data-comment-id36') ?? null,
  titleOf: (document) => headingOf(document, '.topic-full h1, article.topic-full > header h1'),
  badgePlaceOf: (comment) => own(comment, root, '.comment-itself > .comment-header'),
};
// https://tildes.net/~tech
