import { headingOf, linkOf, own, wordsOf } from './own.ts';
import type { Site } from './site.ts';

const root = '.react-issue-comment, [data-testid="issue-body"], .js-comment';
const anchors = ['issuecomment-', 'issue-', 'discussioncomment-', 'discussion-', 'discussion_r', 'pullrequestreview-', 'pullrequest-'];
const link = (comment: Element) => own(comment, root, anchors.map((anchor) => `a[href*="#${anchor}"]`).join(', '));

/**
 * GitHub has two kinds of pages: issues by React, with test ids and class names hashed anew by every build, and pull
 * requests and discussions made on the server. Both load more of a long thread on demand and move from page to page
 * without loading. The address of a comment's own time tells what it is.
 */
export const github: Site = {
  id: 'github',
  name: 'GitHub issues, pull requests, discussions',
  matches: ['https://github.com/*'],
  access: 'optional',
  evidence: 'real page',
  checked: 'a saved issue (7 comments); pull requests and discussions after notes of September 2026 by another reader of them',
  expectsComments: (_document, url) => /^\/[^/]+\/[^/]+\/(issues|pull|discussions)\/\d+/.test(url.pathname),
  root,
  bodyOf: (comment) => own(comment, root, '[data-testid="markdown-body"] .markdown-body, .comment-body.markdown-body'),
  ignore: '.email-hidden-reply, .email-hidden-toggle, .js-suggested-changes-blob, .contains-task-list, .snippet-clipboard-content clipboard-copy',
  quote: 'blockquote, .email-quoted-reply',
  code: 'pre, .highlight',
  idOf: (comment) => /#(.+)$/.exec(link(comment)?.getAttribute('href') ?? '')?.[1] ?? null,
  urlOf: (comment) => linkOf(link(comment)),
  authorOf: (comment) => wordsOf(own(comment, root, '[data-testid="avatar-link"], [data-testid="issue-body-header-author"], a.author')),
  parentIdOf: () => null,
  readerOf: (document) => document.querySelector('meta[name="user-login"]')?.getAttribute('content') || null,
  titleOf: (document) => headingOf(document, '[data-testid="issue-title"], .js-issue-title, .gh-header-title .markdown-title'),
  badgePlaceOf: (comment) => own(comment, root, '[data-testid="comment-header-left-side-items"], [class*="IssueBodyHeader-module__footerSection"], .timeline-comment-header h3'),
  hydrates: true,
};
// https://github.com/kepano/defuddle/issues/56
// https://github.com/torvalds/linux/pull/437
// https://github.com/orgs/community/discussions/1
