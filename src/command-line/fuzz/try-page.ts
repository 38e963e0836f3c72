import { plainOf } from '../../../extension/content/comment-on-page.ts';
import { guessSite } from '../../../extension/content/guess-site.ts';
import { readComments } from '../../../extension/content/read-comments.ts';
import { siteOf } from '../../../extension/sites/all-sites.ts';
import { annotate } from '../../annotate.ts';
import type { Comment } from '../../comment.ts';
import { parsePage } from '../parse-page.ts';

/** More than this in one comment is never read. */
const longest = 200_000 + 1_000_000;

/** Checks what must hold for every comment, whatever the page. @throws Error that says what does not */
function check(comment: Comment): void {
  const length = comment.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longest) throw new Error(`a comment of ${length} characters`);
  if (comment.id === '') throw new Error('a comment without an id');
  for (const { confidence, evidence } of annotate(comment)) {
    if (!(confidence >= 0 && confidence <= 1)) throw new Error(`a confidence of ${confidence}`);
    for (const { block, start, end } of evidence) {
      const text = comment.blocks[block]?.text ?? '';
      if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`evidence ${start}-${end} in a block of ${text.length} characters`);
    }
  }
}

/**
 * Reads a page as the extension does, by its site and as an unknown one, and annotates every comment on it.
 *
 * @returns how many comments were read
 * @throws whatever goes wrong
 */
export function tryPage(html: string, address: string): number {
  const document = parsePage(html);
  const site = siteOf(document, new URL(address));
  const found = [...(site ? readComments(site, document) : []), ...readComments(guessSite(document), document)];
  // What a comment looks up only when it is asked is looked up now.
  for (const { comment } of found) check(plainOf(comment));
  return found.length;
}
