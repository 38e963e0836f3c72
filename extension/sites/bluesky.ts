import { isInNoInnerLink, linkOf, partOf } from './own.ts';
import type { Site } from './site.ts';

const link = (post: Element) => Array.from(post.querySelectorAll('a[href*="/post/"]')).find(isInNoInnerLink(post)) ?? null;

/**
 * Bluesky: React Native on the web, in lists that mount only what is near the window. Classes are hashed; test ids are
 * not. Rows are links, and so are quoted posts within them. Long posts are clamped, which is only how they look. A deleted
 * post has no test id. Who answers whom is shown by lines alone.
 */
export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  access: 'optional',
  evidence: 'site source',
  checked: 'the application’s own component for threads (social-app@0260f13); feeds after the notes of another reader of it',
  expectsComments: (_document, url) => /\/post\//.test(url.pathname),
  root: '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]',
  bodyOf: (post) => Array.from(post.querySelectorAll('[data-word-wrap="1"]')).find(isInNoInnerLink(post)) ?? null,
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  keepsLineBreaks: true,
  idOf: (post) => partOf(link(post), 'href', /\/profile\/([^/]+\/post\/\w+)/),
  urlOf: (post) => linkOf(link(post)),
  authorOf: (post) => partOf(post, 'data-testid', /-by-(.+)$/),
  parentIdOf: () => null,
  titleOf: () => '',
  badgePlaceOf: (post) => link(post)?.parentElement ?? null,
  identity: ['data-testid', 'href'],
};
// https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l
