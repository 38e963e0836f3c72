import type { Level } from '../../comment.ts';
import type { Judged } from './judge.ts';

/** A mistake on one comment: a badge that should not be there, or an assertion that was missed. */
export interface Mistake<Comment extends Judged = Judged> {
  comment: Comment;
  position: string;
  confidence: number;
}

export interface Mistakes<Comment extends Judged = Judged> {
  falseAlarms: Mistake<Comment>[];
  missed: Mistake<Comment>[];
}

/** The surest false alarms and the least sure misses at a level. */
export function worstMistakes<Comment extends Judged>(judged: readonly Comment[], level: Level, most: number): Mistakes<Comment> {
  const wrong = judged.flatMap((comment) =>
    comment.verdicts.filter(({ asserted, shown }) => asserted !== shown.includes(level)).map(({ position, confidence, asserted }) => ({ comment, position, confidence, asserted })),
  );
  const alarms = wrong.filter(({ asserted }) => !asserted).sort((first, second) => second.confidence - first.confidence);
  const missed = wrong.filter(({ asserted }) => asserted).sort((first, second) => first.confidence - second.confidence);
  return { falseAlarms: alarms.slice(0, most), missed: missed.slice(0, most) };
}

/** Where a public comment can be read, from the id that its label has ("hn 123"); null where the site's own id is unknown. */
export function addressOf(id: string): string | null {
  const [source, native = ''] = id.split(' ');
  if (native.startsWith('@')) return null;
  if (source === 'hn') return `https://news.ycombinator.com/item?id=${native}`;
  return source === 'reddit' ? `https://www.reddit.com/api/info.json?id=t1_${native}` : null;
}
