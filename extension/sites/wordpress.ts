import { around, headingOf, linkOf, own, partOf, wordsOf } from './own.ts';
import type { Site } from './site.ts';

/** Themes put the class on the item or on an article within it, the id likewise; a pingback is not a comment. */
const root = 'li.comment, li[id^="comment-"]:not(.pingback, .trackback), li[id^="li-comment-"]:not(.pingback, .trackback), article.comment:not(li article)';
const idOf = (comment: Element | null) => comment && (partOf(comment, 'id', /comment-(\d+)$/) ?? partOf(own(comment, root, '[id*="comment-"]'), 'id', /comment-(\d+)$/));

/** What a theme may write around the words when it has no element of their own. */
const besideWords = '.comment-author, .comment-meta, .comment-metadata, .says, cite, .comment-edit-link';

/**
 * The comments that WordPress makes itself, with the markup that most themes share. They are on the page from the start and
 * nested; "reply" only moves the form. A theme that names nothing is not read: "annotate this page once" may help there.
 */
export const wordpress: Site = {
  id: 'wordpress',
  name: 'WordPress comments',
  matches: [],
  runs: (document) =>
    document.querySelector('#comments, .comment-list, .commentlist, .wp-block-comment-template') !== null &&
    document.querySelector(
      'link[href*="/wp-content/"], link[href*="/wp-includes/"], link[rel="https://api.w.org/"], meta[name="generator"][content^="WordPress"], ' +
        'form[action*="wp-comments-post.php"], body[class*="postid-"]',
    ) !== null,
  access: 'optional',
  evidence: 'real page',
  checked: 'nine saved pages; seven are read in full, two old themes name nothing; block themes after WordPress’s source',
  expectsComments: (document) => document.querySelector('.comment-list, .commentlist, .wp-block-comment-template') !== null,
  root,
  bodyOf: (comment) => own(comment, root, '.comment-content, .wp-block-comment-content') ?? own(comment, root, '.comment-text, .comment_content, .commentcontent') ?? own(comment, root, '.comment-body'),
  ignore: `.reply, .comment-reply-link, .comment-awaiting-moderation, .sharedaddy, .jp-relatedposts, .comment-body > :is(${besideWords})`,
  quote: 'blockquote',
  code: 'pre',
  idOf,
  urlOf: (comment) => linkOf(own(comment, root, 'a[href*="#comment-"]')),
  authorOf: (comment) => wordsOf(own(comment, root, '.fn, .wp-block-comment-author-name') ?? own(comment, root, '.comment-author')),
  parentIdOf: (comment) => idOf(around(comment, root)),
  titleOf: (document) => headingOf(document, 'h1.entry-title, h1'),
  badgePlaceOf: (comment) => own(comment, root, '.comment-metadata, .wp-block-comment-date') ?? own(comment, root, '.comment-meta, .comment-author, .wp-block-comment-author-name'),
};
// https://netzpolitik.org/2016/die-cider-connection-abmahnungen-gegen-nutzer-von-creative-commons-bildern/
