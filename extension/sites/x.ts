import { isInNoInnerLink, linkOf, own, partOf } from './own.ts';
import type { Site } from './site.ts';

const root = 'article[data-testid="tweet"]';
const link = (post: Element) => own(post, root, 'a[href*="/status/"]:has(time)', isInNoInnerLink(post));

/**
 * X: a React list that mounts only what is near the window and places rows by their measured height, so a badge must not
 * change it. Rows open on click. Long posts end after some 280 characters until "Show more" is pressed; long-form
 * articles have no such text at all. Advertisements have no time and so no address: they are left alone.
 */
export const x: Site = {
  id: 'x',
  name: 'X (Twitter)',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  access: 'optional',
  evidence: 'dated note',
  checked: 'notes of September 2026 by another reader of it, and the source of an extension that is kept up to date',
  expectsComments: (_document, url) => /\/status\/\d+/.test(url.pathname),
  root,
  bodyOf: (post) => own(post, root, '[data-testid="tweetText"]', isInNoInnerLink(post)),
  ignore: '',
  quote: 'blockquote',
  code: 'pre',
  keepsLineBreaks: true,
  idOf: (post) => partOf(link(post), 'href', /\/status\/(\d+)/),
  urlOf: (post) => linkOf(link(post)),
  authorOf: (post) => partOf(link(post), 'href', /([^/]+)\/status\//),
  parentIdOf: () => null,
  titleOf: () => '',
  badgePlaceOf: (post) => own(post, root, '[data-testid="User-Name"]', isInNoInnerLink(post)),
  identity: ['href'],
};
// https://x.com/jack/status/20
