import type { Comment, Span } from '../comment.ts';
import { sentencesOf } from './sentences.ts';

/** One sentence of the author's own words, with its place in the comment. */
export interface OwnSentence extends Span {
  text: string;
}

/** The sentences of the author's own blocks, in reading order. */
export function ownSentencesOf(comment: Comment): OwnSentence[] {
  return comment.blocks.flatMap((each, block) =>
    each.kind === 'own'
      ? sentencesOf(each.text).map(({ start, end }) => ({ block, start, end, text: each.text.slice(start, end) }))
      : [],
  );
}
