import { sharedPages } from './shared-pages.ts';

/** A saved page of another site than Hacker News, and what is on it. */
export interface RealPage {
  path: string;
  site: string;
  /** Where it was saved from, when the page does not say. */
  address?: string;
  /** Counted by hand from the page, not by the adapter. */
  comments: number;
  /** How many answer another comment. */
  replies: number;
  /** How many quote, how many have code. */
  quoting: number;
  coding: number;
  /** Each match in the page's source is one comment: a count that owes nothing to the adapter. */
  mark: RegExp;
}

const pages: RealPage[] = [
  { path: 'real/old-reddit/blog-skipper-2018.html', site: 'old-reddit', comments: 197, replies: 99, quoting: 3, coding: 0, mark: /data-type="comment"/g },
  { path: 'real/github/defuddle-issue-56.html', site: 'github', comments: 7, replies: 0, quoting: 0, coding: 1, mark: /id="issuecomment-\d+" data-testid="comment-header"|data-testid="issue-body"/g },
  { path: 'real/stackexchange/lofi-stackoverflow-2026.html', site: 'stack-exchange', comments: 19, replies: 18, quoting: 1, coding: 11, mark: /class="s-prose js-post-body"|class="comment-copy"/g },
  { path: 'real/xenforo/trafilatura-katzen-forum.html', site: 'xenforo', comments: 18, replies: 0, quoting: 2, coding: 0, mark: /<div class="bbWrapper">/g },
  { path: 'real/wordpress/trafilatura-foxyfolksy.html', site: 'wordpress', comments: 80, replies: 41, quoting: 0, coding: 0, mark: /<li[^>]* class="comment /g },
  { path: 'real/wordpress/trafilatura-gormulus-wpcom.html', site: 'wordpress', comments: 40, replies: 25, quoting: 0, coding: 0, mark: /<li[^>]* class="comment /g },
  { path: 'real/wordpress/trafilatura-netzpolitik.html', site: 'wordpress', comments: 74, replies: 38, quoting: 2, coding: 0, mark: /<li[^>]* class="comment /g },
  { path: 'real/disqus/blog-skipper-2018.html', site: 'disqus', address: 'https://disqus.com/embed/comments/', comments: 50, replies: 35, quoting: 1, coding: 0, mark: /data-role="message" /g },
  { path: 'real/mastodon/defuddle-synthetic.html', site: 'mastodon', address: 'https://mastodon.social/@alice/12345678', comments: 6, replies: 0, quoting: 0, coding: 0, mark: /class="status__content__text /g },
  { path: 'real/lesswrong/defuddle-post-nocomments.html', site: 'less-wrong', address: 'https://www.lesswrong.com/posts/abc/title', comments: 0, replies: 0, quoting: 0, coding: 0, mark: /CommentBody-root/g },
];

const present = sharedPages('real/old-reddit', 'real/github', 'real/stackexchange', 'real/xenforo', 'real/wordpress', 'real/disqus', 'real/mastodon', 'real/lesswrong');

/** Those of them that are at hand. */
export const realPages = pages.filter(({ path }) => present.includes(path));

