import { absolute, addressOf, around, headingOf, own, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.question[data-questionid], .answer[data-answerid], li.js-comment[data-comment-id]';

/** Numbers of questions and answers are counted apart from those of comments. */
function idOf(item: Element | null): string | null {
  const kind = ['question', 'answer'].find((each) => item?.hasAttribute(`data-${each}id`));
  const comment = item?.getAttribute('data-comment-id');
  return kind ? `${kind}-${item?.getAttribute(`data-${kind}id`)}` : comment ? `comment-${comment}` : null;
}

/** What a share link leads to without the number of whoever is reading; a comment's address is the page's with a fragment. */
function urlOf(item: Element): string | null {
  const page = item.ownerDocument;
  const [kind = '', number] = idOf(around(item, root) ?? item)?.split('-') ?? [];
  return item.hasAttribute('data-comment-id') ? `${addressOf(page).replace(/#.*/, '')}#${item.id}_${number}` : absolute(`/${kind[0]}/${number}`, page);
}

function parentIdOf(item: Element): string | null {
  const question = item.getAttribute('data-parentid');
  return question ? `question-${question}` : idOf(around(item, root));
}

/**
 * Stack Overflow and its sister sites: questions, answers, and the comments inside them. "Show more comments" inserts list
 * items; editing replaces a post's body.
 */
export const stackExchange: Site = {
  id: 'stack-exchange',
  name: 'Stack Overflow and Stack Exchange',
  matches: [
    'https://stackoverflow.com/*', 'https://*.stackexchange.com/*', 'https://meta.stackoverflow.com/*', 'https://stackapps.com/*',
    'https://superuser.com/*', 'https://meta.superuser.com/*', 'https://serverfault.com/*', 'https://meta.serverfault.com/*',
    'https://askubuntu.com/*', 'https://meta.askubuntu.com/*', 'https://mathoverflow.net/*', 'https://meta.mathoverflow.net/*',
  ],
  access: 'optional',
  evidence: 'real page',
  checked: 'a saved page of 2026 (14 posts, 5 comments)',
  expectsComments: (_document, url) => /^\/questions\/\d+/.test(url.pathname),
  root,
  bodyOf: (item) => own(item, root, '.js-post-body, .comment-copy'),
  ignore: '.spoiler, .snippet, .js-post-notice, .post-notice',
  quote: 'blockquote',
  code: 'pre',
  idOf,
  urlOf,
  authorOf: (item) => wordsOf(own(item, root, '[itemprop="author"] > a, .comment-user') ?? own(item, root, '.post-signature:last-child .user-details > a')),
  parentIdOf,
  titleOf: (document) => headingOf(document, '#question-header h1'),
  badgePlaceOf: (item) => own(item, root, '.js-share-link')?.parentElement ?? own(item, root, '.comment-body'),
};
// https://stackoverflow.com/questions/4/
// https://meta.stackexchange.com/questions/384922/
