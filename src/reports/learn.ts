import type { Annotation, Comment } from '../comment.ts';
import { Scanner } from '../detect/linear/scanner.ts';
import { own } from '../own.ts';
import { textOf } from './build-report.ts';
import type { Report } from './report.ts';

/**
 * How far corrections may move a sentence that is like the corrected ones, in log-odds. Small on purpose; nothing else moves:
 * to shift a whole position with its corrections made the detector worse in simulation (src/training/simulate-reader.ts).
 */
export const furthest = 1.6;

/** Sentences that share less than this (cosine) have nothing to do with each other; at 0.25 corrections cost 0.2 points of precision in simulation. */
const leastAlike = 0.4;
/** Only the latest corrections of a position teach, so that looking them up stays fast. */
const mostLessons = 400;
/** Words shorter than this are in every sentence; they count in pairs alone. */
const shortestWord = 4;

/** How a sentence is compared with others: see `vectorOf`. */
export type Vector = Map<number, number>;

/** What one correction teaches about sentences like its own. */
interface Lesson {
  wanted: boolean;
  vector: Vector;
}

/** What was learned about a position, and from how many corrections. */
export interface LearnedPosition {
  unwanted: number;
  wanted: number;
  lessons: Lesson[];
}

export type Learned = ReadonlyMap<string, LearnedPosition>;

const scanner = new Scanner();

/** Words and pairs of words by their hashes, as a vector of length 1; empty for a text without telling words. */
export function vectorOf(text: string): Vector {
  const vector: Vector = new Map();
  const words = scanner.scan(text);
  for (let index = 0; index < words; index++) {
    const hash = scanner.hashes[index]!;
    if (scanner.ends[index]! - scanner.starts[index]! >= shortestWord) vector.set(hash, 1);
    if (index > 0) vector.set(Math.imul(scanner.hashes[index - 1]!, 31) ^ hash, 1 / 2);
  }
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  for (const [feature, value] of vector) vector.set(feature, value / length);
  return vector;
}

/** The cosine of two vectors of length 1. */
export function alike(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [feature, value] of one) sum += value * (other.get(feature) ?? 0);
  return sum;
}

interface Taught extends Pick<Lesson, 'wanted'> {
  position: string;
  text: string;
}

/** What a report teaches: that a position is unwanted in a sentence, wanted in one, or both. */
function taughtBy({ reason, position, correctPosition, sentences, correctSentences, text }: Report): Taught[] {
  if (reason === 'bad-counterargument' || reason === 'wrong-sentence' || reason === 'other') return [];
  const words = (given: string[] | undefined) => (given && given.length > 0 ? given.join(' ') : (text ?? ''));
  return [
    ...(position === undefined ? [] : [{ position, wanted: false, text: words(sentences) }]),
    ...(correctPosition === undefined ? [] : [{ position: correctPosition, wanted: true, text: words(correctSentences ?? sentences) }]),
  ];
}

/** What was forgotten: by position, or for all ("*"), the moment (ISO 8601) up to which corrections teach nothing. */
export type Forgotten = Readonly<Record<string, string>>;

function isForgotten({ reportedAt }: Report, position: string, forgotten: Forgotten): boolean {
  return [forgotten['*'], own(forgotten, position)].some((moment) => moment !== undefined && reportedAt <= moment);
}

/** Learns from the reader's corrections. The same reports always teach the same, so that undoing one unteaches it. */
export function learnFrom(reports: readonly Report[], forgotten: Forgotten = {}): Learned {
  const learned = new Map<string, LearnedPosition>();
  for (const report of reports.toSorted((one, other) => other.reportedAt.localeCompare(one.reportedAt))) {
    for (const { position, wanted, text } of taughtBy(report)) {
      const vector = vectorOf(text);
      // Of words that were not carried along nothing is learned.
      if (vector.size === 0 || isForgotten(report, position, forgotten)) continue;
      const entry = learned.get(position) ?? { unwanted: 0, wanted: 0, lessons: [] };
      learned.set(position, entry);
      entry[wanted ? 'wanted' : 'unwanted'] += 1;
      if (entry.lessons.length < mostLessons) entry.lessons.push({ wanted, vector });
    }
  }
  return learned;
}

/** How far the corrections move a sentence, in log-odds: at most `furthest` either way. */
export function shiftOf(entry: LearnedPosition, sentence: string): number {
  const vector = vectorOf(sentence);
  let pull = 0;
  for (const { wanted, vector: other } of entry.lessons) {
    const strength = Math.max(0, alike(vector, other) - leastAlike) / (1 - leastAlike);
    pull += (wanted ? 1 : -1) * strength;
  }
  return furthest * Math.max(-1, Math.min(1, pull));
}

/** The annotations of a comment after what the reader's corrections of other comments taught; the detector's own where they taught nothing. */
export function adjust(annotations: Annotation[], comment: Comment, learned: Learned): Annotation[] {
  return annotations.map((annotation) => {
    const entry = learned.get(annotation.position);
    if (!entry) return annotation;
    const sentence = annotation.evidence.map((span) => textOf(comment, span)).join(' ');
    const odds = (annotation.confidence / (1 - annotation.confidence)) * Math.exp(shiftOf(entry, sentence));
    return { ...annotation, confidence: Number.isFinite(odds) ? odds / (1 + odds) : annotation.confidence };
  }).sort((first, second) => second.confidence - first.confidence);
}
