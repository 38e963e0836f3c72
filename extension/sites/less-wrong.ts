import { around, headingOf, linkOf, own, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.comments-node[id]';

/** "Show parent" unfolds a copy of the answered comment, without an id, inside the comment and before its own parts. */
const part = (comment: Element, selector: string) =>
  own(comment, root, selector, (element) => element.closest('.comments-node, .CommentsItem-firstParentComment') === comment);

/**
 * LessWrong and its siblings (ForumMagnum): React, made on the server and hydrated, so untouched until that is done.
 * Class names are "Sheet-key" and stable. One-line previews of collapsed comments have no body; expanding, "read more" and
 * collapsing remount the item. A long comment may show an excerpt first and is read again when it grows.
 */
export const lessWrong: Site = {
  id: 'less-wrong',
  name: 'LessWrong, EA Forum, Alignment Forum',
  matches: [
    'https://www.lesswrong.com/*', 'https://lesswrong.com/*',
    'https://forum.effectivealtruism.org/*',
    'https://www.alignmentforum.org/*', 'https://alignmentforum.org/*',
  ],
  access: 'installed',
  evidence: 'site source',
  checked: 'the forum’s own components (ForumMagnum@1b45da5); two other readers of it use the same root',
  expectsComments: (_document, url) => /^\/(posts|quicktakes|shortform)(\/|$)|\/p\//.test(url.pathname),
  root,
  bodyOf: (comment) => part(comment, '.CommentBody-root'),
  ignore: '.spoilers, .footnotes, .footnote-reference, .read-more-button, mjx-container, .CommentBody-readMoreButton',
  quote: 'blockquote',
  code: 'pre',
  idOf: (comment) => comment.id || null,
  urlOf: (comment) => linkOf(part(comment, 'a[href*="commentId="]')),
  authorOf: (comment) => wordsOf(part(comment, '.CommentsItemMeta-username, .UsersNameDisplay-userName')),
  parentIdOf: (comment) => around(comment, root)?.id ?? null,
  titleOf: (document) => headingOf(document, '.PostsPageTitle-link, .PostsPageTitle-root'),
  badgePlaceOf: (comment) => part(comment, '.CommentsItemMeta-root'),
  hydrates: true,
};
// https://www.lesswrong.com/posts/uMQ3cqWDPHhjtiesc/
// https://forum.effectivealtruism.org/quicktakes
