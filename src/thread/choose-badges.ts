import type { Annotation } from '../comment.ts';
import { corrected } from '../reports/apply-reports.ts';
import type { Said } from './thread.ts';

/** A thread is quiet while at most one comment in five has a badge; ten badges are never too many for a page. */
export const quietShare = { oneIn: 5, always: 10 };

interface Candidate {
  id: string;
  confidence: number;
  /** The surest comment of the thread for one of its arguments. */
  speaksFor: boolean;
  /** The reader's own word put it there: never left out. */
  isGiven: boolean;
}

/** Whether the reader said so themselves. */
export const isGiven = ({ reasons }: Annotation) => reasons.includes(corrected);

/** For each position, the id of the comment in which it is surest; the first of equals. */
function surestOf(said: readonly Said[]): Map<string, { id: string; confidence: number }> {
  const surest = new Map<string, { id: string; confidence: number }>();
  for (const { comment: { id }, annotations } of said) {
    for (const { position, confidence } of annotations) {
      if (confidence > (surest.get(position)?.confidence ?? -1)) surest.set(position, { id, confidence });
    }
  }
  return surest;
}

function compare(one: Candidate, other: Candidate): number {
  return Number(other.isGiven) - Number(one.isGiven) || Number(other.speaksFor) - Number(one.speaksFor) || other.confidence - one.confidence;
}

/**
 * Which comments of a thread get a badge when it shall stay quiet: for each argument the comment that makes it most surely, then
 * the surest of the others, until one comment in five has one. What the reader's own corrections put there always stays.
 *
 * @param said the comments with arguments, in page order; the earlier of two equally sure ones wins
 * @param comments how many comments were read, with or without arguments: while others still wait, their share of the badges does too
 * @returns their ids
 */
export function chooseBadges(said: readonly Said[], comments: number): Set<string> {
  const speakers = new Set([...surestOf(said).values()].map(({ id }) => id));
  const candidates = said.filter(({ annotations }) => annotations.length > 0).map(({ comment: { id }, annotations }): Candidate => ({
    id,
    confidence: Math.max(...annotations.map(({ confidence }) => confidence)),
    speaksFor: speakers.has(id),
    isGiven: annotations.some(isGiven),
  })).sort(compare);
  const room = Math.max(quietShare.always, Math.floor(comments / quietShare.oneIn));
  return new Set(candidates.filter((candidate, index) => candidate.isGiven || index < room).map(({ id }) => id));
}
