import type { FoundComment, Site } from '../sites/site.ts';
import type { WrittenBlock } from './block-writer.ts';
import { CommentOnPage } from './comment-on-page.ts';
import { identityOf } from './identity.ts';
import { maximumLength } from './split-body.ts';

/** Bodies that stand for a comment which is not there any more. */
const removed = /^\[(flagged|dead|deleted|removed)( by .{0,40})?\]$/i;

/** Whether a comment need not be read, by the words that it shows and the title of its thread. */
export type PassesOver = (words: string, title: string) => boolean;

/** The elements of a subtree that hold one comment each, the top one included. */
export function rootsIn(site: Site, tree: Element | Document): Element[] {
  const inside = Array.from(tree.querySelectorAll(site.root));
  return 'matches' in tree && tree.matches(site.root) ? [tree, ...inside] : inside;
}

/** What a body shows, also what is not its author's words: the browser puts it together much faster than it is read block by block. */
export const wordsShown = (body: Element): string => body.textContent.slice(0, maximumLength).trim();

/** The title of the thread that a comment belongs to. */
export const titleAround = (site: Site, root: Element, pageTitle: string): string => site.ownTitleOf?.(root) ?? pageTitle;

/**
 * Finds a comment and, unless it is passed over, reads it; null when it has no words of its own to read: not loaded, collapsed away, deleted,
 * a picture alone, without an id.
 *
 * @param pageTitle the title of the page's thread, read once for all comments
 * @param passesOver nothing is passed over unless given
 */
export function readComment(site: Site, root: Element, pageTitle: string, passesOver?: PassesOver | null): FoundComment | null {
  const id = identityOf(site, root);
  const body = site.bodyOf(root);
  if (id === null || body === null || body.closest(site.root) !== root) return null;
  const title = titleAround(site, root, pageTitle);
  const shown = passesOver ? wordsShown(body) : '';
  const isPassedOver = passesOver?.(shown, title) ?? false;
  const comment = new CommentOnPage(site, root, body, id, title);
  if (isPassedOver ? shown === '' || removed.test(shown) : !hasWords(comment.written)) return null;
  return { comment, root, body, pieces: () => comment.written.map(({ pieces }) => pieces), isPassedOver };
}

function hasWords(written: WrittenBlock[]): boolean {
  return written.length > 1 || (written[0] !== undefined && !removed.test(written[0].block.text));
}

/** Reads every comment of a page or a part of it, in page order, none twice. Works on any DOM, also outside a browser. */
export function readComments(site: Site, document: Document, tree: Element | Document = document): FoundComment[] {
  const pageTitle = site.titleOf(document);
  const found = new Map<string, FoundComment>();
  for (const root of rootsIn(site, tree)) {
    const read = readComment(site, root, pageTitle);
    if (read && !found.has(read.comment.id)) found.set(read.comment.id, read);
  }
  return [...found.values()];
}
