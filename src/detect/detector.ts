import type { Annotation, Comment } from '../comment.ts';
import { ownSentencesOf, type OwnSentence } from '../text/comment-sentences.ts';
import { confidenceIn, isWorthEncoding, isWorthReading, promiseOdds, sentenceOdds } from './decision.ts';
import { conceptStage, firstStage, secondStage } from './stages.ts';

/** Candidates below this confidence are not worth telling. */
const leastConfidence = 0.05;
/** A sentence is evidence too when its log-odds come this close to those of the best one. */
const evidenceMargin = 0.3;
const mostReasons = 3;

/** The log-odds of a position in a sentence by the stages that read sentences, as their part of the sum. */
type OddsIn = (sentence: number) => number;

/** The index of the sentence that carries a position and, where it comes close, of the second best. */
function evidenceOf(oddsIn: OddsIn, sentences: number): number[] {
  let [first, second] = [0, -1];
  for (let index = 1; index < sentences; index++) {
    if (oddsIn(index) > oddsIn(first)) [first, second] = [index, first];
    else if (second < 0 || oddsIn(index) > oddsIn(second)) second = index;
  }
  return second >= 0 && oddsIn(second) >= oddsIn(first) - evidenceMargin ? [first, second] : [first];
}

/** The words of a sentence that decided. */
function reasonsIn(comment: Comment, sentence: OwnSentence, position: number): string[] {
  return conceptStage().reasons(comment, sentence, position, mostReasons).map(({ start, end }) => sentence.text.slice(start, end));
}

/** How much surer one side must be, in log-odds: with less the badge was wrong two times in three, most often by its side. */
const sideMargin = 0.4;

const logOdds = (confidence: number): number => Math.log(confidence / (1 - confidence));

/**
 * One sentence does not argue both sides of a debate: where it is the first evidence of both, the less sure one goes, and where they are
 * nearly as sure, both go.
 *
 * @param found annotations with the number of their position, where the two positions of a debate are neighbours (0 and 1, 2 and 3, …)
 */
export function withoutContradictions(found: readonly { index: number; annotation: Annotation }[]): Annotation[] {
  const byIndex = new Map(found.map(({ index, annotation }) => [index, annotation]));
  const isSame = (first: Annotation, second: Annotation): boolean =>
    first.evidence[0]?.block === second.evidence[0]?.block && first.evidence[0]?.start === second.evidence[0]?.start;
  return found.flatMap(({ index, annotation }) => {
    const opposite = byIndex.get(index ^ 1);
    const loses = opposite !== undefined && isSame(opposite, annotation) && logOdds(annotation.confidence) < logOdds(opposite.confidence) + sideMargin;
    return loses ? [] : [annotation];
  });
}

/** What reading a comment costs apart from its length, in characters: the title is read along with it. */
const costOfAny = 120;

/** Beyond all that comments have: more would make infinity of a promise, which no message carries. */
const mostOdds = 100;

/** The linear log-odds of a comment's positions; null where it need not be read. */
function firstLook(comment: Comment): Float32Array | null {
  const { decision, linear } = firstStage();
  if (!linear.passesGate(comment)) return null;
  const scores = linear.score(comment);
  return isWorthReading(decision, scores) ? scores : null;
}

/**
 * How likely the first stage holds it that something is found in a comment, for what reading it costs: in this order most is found soonest.
 *
 * @returns null where nothing will be found
 */
export function promiseOf(comment: Comment): number | null {
  const scores = firstLook(comment);
  if (!scores) return null;
  const { decision, linear } = firstStage();
  const odds = Math.max(...linear.positions.map((position, index) => promiseOdds(decision, position, scores[index]!)));
  const length = comment.blocks.reduce((sum, { text }) => sum + text.length, costOfAny);
  return Math.exp(Math.min(odds, mostOdds)) / length;
}

/**
 * Finds the positions that a comment asserts, in three stages: a gate and linear scores over hashed words, which cost almost nothing; the
 * concepts of what they let through; and a small transformer that reads, sentence by sentence, what then still promises something.
 */
export function detect(comment: Comment): Annotation[] {
  const { decision, linear } = firstStage();
  if (!firstLook(comment)) return [];
  const sentences = ownSentencesOf(comment);
  if (sentences.length === 0) return [];
  const conceptScores = conceptStage().score(comment, sentences);
  const isWorth = (at: number): boolean => conceptScores[at] !== undefined && isWorthEncoding(decision, linear.positions, conceptScores[at]);
  if (!sentences.some((_, at) => isWorth(at))) return [];
  const reader = secondStage();
  const scores = reader.score(comment, sentences, isWorth);
  const found = reader.positions.flatMap((position, index) => {
    const oddsIn = (at: number): number => sentenceOdds(decision, scores[at]?.[index], conceptScores[at]?.[index]);
    const evidence = evidenceOf(oddsIn, sentences.length);
    const confidence = confidenceIn(decision, position, oddsIn(evidence[0]!), Boolean(comment.title));
    if (!(confidence >= leastConfidence)) return [];
    const spans = evidence.map((at) => sentences[at]!).map(({ block, start, end }) => ({ block, start, end }));
    const annotation = { position, confidence, evidence: spans, reasons: reasonsIn(comment, sentences[evidence[0]!]!, index) };
    return [{ index, annotation }];
  });
  return withoutContradictions(found);
}
