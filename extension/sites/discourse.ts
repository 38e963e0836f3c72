import { headingOf, linkOf, own, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.topic-post article[data-post-id]';
const isNotEmbedded = (element: Element) => element.closest('.embedded-posts') === null;

/**
 * Discourse: posts far from the window are emptied and made again, more come at both ends, replies unfold inside the post
 * that they answer. The first post of a topic is read like the others: it is somebody's words in the same debate.
 */
export const discourse: Site = {
  id: 'discourse',
  name: 'Discourse forums',
  matches: ['https://community.openai.com/*', 'https://discuss.huggingface.co/*', 'https://meta.discourse.org/*'],
  runs: (document) => document.querySelector('meta[name="generator"][content^="Discourse"]') !== null,
  access: 'optional',
  evidence: 'site source',
  checked: 'Discourse’s own component (discourse@00c19e1), seen live in September 2026 by another reader of it',
  expectsComments: (_document, url) => /\/t\//.test(url.pathname),
  root,
  bodyOf: (post) => own(post, root, '.cooked', isNotEmbedded),
  ignore: 'aside.quote > .title, aside.onebox, a.anchor, .cooked-selection-barrier, details.elided, .spoiler, .spoiled, .user-signature, .post-notice',
  quote: 'blockquote, aside.quote',
  code: 'pre',
  idOf: (post) => post.getAttribute('data-post-id'),
  // Without its query, which names whoever is reading.
  urlOf: (post) => linkOf(own(post, root, 'a.post-date', isNotEmbedded))?.replace(/\?.*/, '') ?? null,
  authorOf: (post) => wordsOf(own(post, root, '.names a[data-user-card]', isNotEmbedded)),
  // Only the number of the answered post is on the page; the post with it may be.
  parentIdOf: (post) => {
    const number = partOf(own(post, root, 'a.reply-to-tab', isNotEmbedded), 'href', /\/(\d+)$/);
    return post.ownerDocument.getElementById(`post_${number}`)?.getAttribute('data-post-id') ?? null;
  },
  titleOf: (document) => headingOf(document, '#topic-title .fancy-title, #topic-title h1'),
  badgePlaceOf: (post) => own(post, root, '.topic-meta-data .names', isNotEmbedded),
};
// https://meta.discourse.org/t/what-do-user-trust-levels-do/4924
