import type { Comment } from '../../src/comment.ts';
import type { FoundComment, Site } from '../sites/site.ts';
import type { WrittenBlock } from './block-writer.ts';
import { once } from './once.ts';
import { splitBody } from './split-body.ts';

/** Bodies that stand for a comment which is not there any more. */
const removed = /^\[(flagged|dead|deleted|removed)( by .{0,40})?\]$/i;

/** The elements of a subtree that hold one comment each, the top one included. */
export function rootsIn(site: Site, tree: Element | Document): Element[] {
  const inside = Array.from(tree.querySelectorAll(site.root));
  return 'matches' in tree && tree.matches(site.root) ? [tree, ...inside] : inside;
}

/**
 * Reads one comment; null when it has no words of its own to read: not loaded, collapsed away, deleted, a
 * picture alone, without an id.
 *
 * @param pageTitle the title of the page's thread, read once for all comments
 */
export function readComment(site: Site, root: Element, pageTitle: string): FoundComment | null {
  const id = site.idOf(root);
  const body = site.bodyOf(root);
  if (id === null || body === null || body.closest(site.root) !== root) return null;
  const written = splitBody(body, site);
  if (!hasWords(written)) return null;
  const title = site.ownTitleOf?.(root) ?? pageTitle;
  const author = once(() => site.authorOf(root) ?? undefined);
  const parentId = once(() => site.parentIdOf(root) ?? undefined);
  const comment: Comment = {
    id,
    url: site.urlOf(root) ?? '',
    blocks: written.map(({ block }) => block),
    ...(title && { title }),
    get author() {
      return author();
    },
    get parentId() {
      return parentId();
    },
  };
  return { comment, root, body, pieces: written.map(({ pieces }) => pieces) };
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
