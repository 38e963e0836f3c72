import { addressOf, isInNoInnerLink, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const authorOf = (post: Element) => partOf(post, 'data-testid', /-by-(.+)$/);

/** The links around a post's words: what people link to in them, or in a quoted post, does not name the post. */
const links = (post: Element) => Array.from(post.querySelectorAll('a[href*="/profile/"]:not([data-word-wrap] *)')).filter(isInNoInnerLink(post));

/** The post that is opened has no link of its own until somebody likes, shares or quotes it: the page's address names it. */
function idOf(post: Element): string | null {
  const addresses = links(post).map((link) => link.getAttribute('href') ?? '');
  if (post.matches('[data-testid^="postThreadItem"]')) addresses.push(addressOf(post.ownerDocument));
  const ids = addresses.map((address) => /\/profile\/([^/]+\/post\/\w+)/.exec(address)?.[1] ?? '');
  const author = authorOf(post)?.toLowerCase();
  return ids.find((id) => id.toLowerCase().startsWith(`${author}/`) || id.startsWith('did:')) ?? null;
}

/** The line with the time, which is a link; the opened post has its time elsewhere, and gets its badge beside the author's name. */
function badgePlaceOf(post: Element): Element | null {
  const all = links(post);
  return (all.find((link) => partOf(link, 'href', /\/post\/(\w+)$/)) ?? all.find(wordsOf))?.parentElement ?? null;
}

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
  checked: 'the application’s own components for threads (social-app@0260f13); feeds after the notes of another reader of it',
  expectsComments: (_document, url) => /\/post\//.test(url.pathname),
  root: '[data-testid^="postThreadItem-by-"], [data-testid^="feedItem-by-"]',
  bodyOf: (post) => Array.from(post.querySelectorAll('[data-word-wrap="1"]')).find(isInNoInnerLink(post)) ?? null,
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  keepsLineBreaks: true,
  idOf,
  urlOf: (post) => {
    const id = idOf(post);
    return id && `https://bsky.app/profile/${id}`;
  },
  authorOf,
  parentIdOf: () => null,
  titleOf: () => '',
  badgePlaceOf,
  identity: ['data-testid', 'href'],
};
// https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l
