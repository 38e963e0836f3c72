import type { Comment } from '../../src/comment.ts';

/** Whether two readings of a comment have the same text in the same blocks. */
export function sameWords(first: Pick<Comment, 'blocks'>, second: Pick<Comment, 'blocks'>): boolean {
  return (
    first.blocks.length === second.blocks.length &&
    first.blocks.every((block, index) => block.kind === second.blocks[index]?.kind && block.text === second.blocks[index]?.text)
  );
}
