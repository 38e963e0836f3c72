import type { Span } from '../../src/comment.ts';
import type { FoundComment, Piece } from '../sites/site.ts';

/**
 * The place of a span on the page; null when the comment's text nodes are not there any more.
 * A span that begins or ends between two pieces is narrowed to the pieces.
 */
export function rangeOf(found: FoundComment, span: Span): Range | null {
  const pieces = found.pieces()[span.block] ?? [];
  const first = pieces.find((piece) => piece.start + piece.length > span.start);
  const last = pieces.findLast((piece) => piece.start < span.end);
  if (!first || !last || first.start > last.start || !first.node.isConnected || !last.node.isConnected) return null;
  const range = found.body.ownerDocument.createRange();
  range.setStart(first.node, offsetIn(first, span.start));
  range.setEnd(last.node, offsetIn(last, span.end));
  return range;
}

/** A block's offset as an offset into the piece's node, kept within the piece and the node. */
function offsetIn({ node, from, start, length }: Piece, offset: number): number {
  return Math.min(from + Math.min(Math.max(offset - start, 0), length), node.data.length);
}

/** The stretches of the author's own words that a range of the page covers, one for each block. */
export function spansOf(found: FoundComment, range: Range): Span[] {
  return found.pieces().flatMap((pieces, block) => {
    if (found.comment.blocks[block]?.kind !== 'own') return [];
    const covered = pieces.flatMap((piece) => coveredPart(piece, range));
    const [first] = covered;
    const last = covered.at(-1);
    return first && last ? [{ block, start: first.start, end: last.end }] : [];
  });
}

function coveredPart({ node, from, start, length }: Piece, range: Range): { start: number; end: number }[] {
  if (!range.intersectsNode(node)) return [];
  const begin = node === range.startContainer ? Math.max(range.startOffset, from) : from;
  const end = node === range.endContainer ? Math.min(range.endOffset, from + length) : from + length;
  return begin < end ? [{ start: start + begin - from, end: start + end - from }] : [];
}
