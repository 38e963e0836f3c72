import type { Comment } from '../../comment.ts';
import { blocksOfText } from '../../text/plain-text.ts';
import { ownSentencesOf, type OwnSentence } from '../../text/comment-sentences.ts';
import type { PublicLabel } from './label-file.ts';
import { keyOf, type PublicText } from './texts.ts';
import type { WrittenComment } from './written.ts';

/** A labelled comment as the engine sees it: for each position that it asserts the indexes of its evidence among the own sentences. */
export interface Example {
  id: string;
  /** Comments of one thread share a group, so that a split never parts them. */
  group: string;
  comment: Comment;
  sentences: OwnSentence[];
  labels: Record<string, number[]>;
  /** Positions of `labels` that are a close call. */
  unsure: string[];
  /** Positions that are scored neither way. */
  disagreed: string[];
}

/** All words of a comment, its quotations too. */
export const wordsOf = ({ comment }: Example): string => comment.blocks.map(({ text }) => text).join('\n');

/** An example that we wrote, with what it was written to test. */
export type WrittenExample = Example & Pick<WrittenComment, 'writtenFor' | 'positive' | 'kind'>;

const compact = (text: string): string => text.replace(/\s+/g, '');

/** Indexes of the own sentences that overlap a stretch of the comment's text (white space aside). */
function locate(evidence: string, sentences: readonly OwnSentence[]): number[] {
  const wanted = compact(evidence);
  const start = wanted ? sentences.map((sentence) => compact(sentence.text)).join('').indexOf(wanted) : -1;
  if (start < 0) return [];
  let end = 0;
  return sentences.flatMap((sentence, index) => {
    const from = end;
    end += compact(sentence.text).length;
    return end > start && from < start + wanted.length ? [index] : [];
  });
}

function read({ title, text }: PublicText, id: string): Pick<Example, 'id' | 'comment' | 'sentences'> {
  const blocks = blocksOfText(text).map(({ kind, text: words }) => ({ kind, text: words }));
  const comment: Comment = { id, url: '', blocks, ...(title ? { title } : {}) };
  return { id, comment, sentences: ownSentencesOf(comment) };
}

/** A written comment and where its marked sentences stand. */
export function exampleOfWritten(written: WrittenComment): WrittenExample {
  const { id, writtenFor, positive, kind } = written;
  const base = read(written, id);
  const labels = Object.fromEntries(
    Object.entries(written.labels).map(([position, evidence]) => {
      const found = new Set(evidence.flatMap((each) => locate(each, base.sentences)));
      return [position, [...found].sort((first, second) => first - second)];
    }),
  );
  return { ...base, group: id, labels, unsure: [], disagreed: [], writtenFor, positive, kind };
}

/** Public comments whose text this machine has, with their labels. */
export function examplesOfLabels(labels: readonly PublicLabel[], texts: ReadonlyMap<string, PublicText>): Example[] {
  return labels.flatMap((label) => {
    const words = texts.get(keyOf(label));
    if (!words) return [];
    const base = read(words, keyOf(label));
    const numbers = Object.entries(label.numbers).map(([position, list]) => [position, list.map((number) => number - 1)]);
    const { unsure, disagreed } = label;
    return [{ ...base, group: words.title || base.id, labels: Object.fromEntries(numbers) as Example['labels'], unsure, disagreed }];
  });
}
