import { adjust, type Learned } from '../../reports/learn.ts';
import { buildReport } from '../../reports/build-report.ts';
import type { Report } from '../../reports/report.ts';
import type { Annotation, Span } from '../../comment.ts';
import type { Example } from '../data/examples.ts';
import { curveOf, type Candidate } from '../thresholds.ts';

/** A labelled comment and what the shipped detector answers. */
export interface Answered {
  example: Example;
  annotations: Annotation[];
}

/** What one simulated reader does: corrects wrong badges, and may report missing ones too. */
export interface Reader {
  corrections: number;
  reportsMissing: boolean;
  /** The lowest confidence that gets a badge. */
  threshold: number;
  seed: number;
}

/** A fixed order for each seed (mulberry32, public domain). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return items.map((item) => ({ item, at: random() })).sort((one, other) => one.at - other.at).map(({ item }) => item);
}

function spansOf(example: Example, position: string): Span[] {
  return (example.labels[position] ?? []).flatMap((index) => {
    const sentence = example.sentences[index];
    return sentence ? [{ block: sentence.block, start: sentence.start, end: sentence.end }] : [];
  });
}

/** The corrections that a reader makes on one comment. */
function correct({ example, annotations }: Answered, { reportsMissing, threshold }: Reader): Report[] {
  const comment = { ...example.comment, id: example.id, url: 'https://example.org/' };
  const shown = annotations.filter(({ confidence }) => confidence >= threshold);
  const wrong = shown.filter(({ position }) => !(position in example.labels) && !example.disagreed.includes(position));
  const missed = reportsMissing ? Object.keys(example.labels).filter((position) => !shown.some((each) => each.position === position)) : [];
  const draft = { site: 'hacker-news', comment };
  const now = new Date(0);
  return [
    ...wrong.map((annotation) => buildReport({ ...draft, reason: 'off-topic', annotation }, 'simulation', now)),
    ...missed.map((correctPosition) =>
      buildReport({ ...draft, reason: 'missing-badge', correctPosition, correctEvidence: spansOf(example, correctPosition) }, 'simulation', now)),
  ];
}

/**
 * Lets a reader go through threads in an order of their own until they made their corrections.
 *
 * @returns the corrections, and the comments of the threads that they did not open: what was said in a thread is said again there
 */
export function replay(answered: readonly Answered[], reader: Reader): { reports: Report[]; rest: Answered[] } {
  const threads = shuffled([...new Set(answered.map(({ example }) => example.group))], reader.seed);
  const reports: Report[] = [];
  let read = 0;
  while (read < threads.length && reports.length < reader.corrections) {
    const thread = threads[read++];
    for (const each of answered) if (each.example.group === thread) reports.push(...correct(each, reader));
  }
  const unread = new Set(threads.slice(read));
  return { reports: reports.slice(0, reader.corrections), rest: answered.filter(({ example }) => unread.has(example.group)) };
}

/** Every candidate badge, whether it is right, and how many right ones there are in all. */
export function candidatesOf(answered: readonly Answered[], learned: Learned): { candidates: Candidate[]; asserted: number } {
  const candidates = answered.flatMap(({ example, annotations }) =>
    adjust(annotations, example.comment, learned)
      .filter(({ position }) => !example.disagreed.includes(position))
      .map(({ position, confidence }) => ({ confidence, right: position in example.labels })));
  return { candidates, asserted: answered.reduce((sum, { example }) => sum + Object.keys(example.labels).length, 0) };
}

/** Precision, recall and F1 of what is shown at a threshold. */
export function figuresAt(answered: readonly Answered[], learned: Learned, threshold: number): { precision: number; recall: number; f1: number } {
  const { candidates, asserted } = candidatesOf(answered, learned);
  const shown = candidates.filter(({ confidence }) => confidence >= threshold);
  const right = shown.filter((each) => each.right).length;
  return { precision: right / Math.max(1, shown.length), recall: right / Math.max(1, asserted), f1: (2 * right) / Math.max(1, shown.length + asserted) };
}

/** The precision at which as many of the right badges are found as before. */
export function precisionAtRecall(answered: readonly Answered[], learned: Learned, recall: number): number {
  const { candidates, asserted } = candidatesOf(answered, learned);
  return curveOf(candidates, asserted).find((point) => point.recall >= recall)?.precision ?? 0;
}
