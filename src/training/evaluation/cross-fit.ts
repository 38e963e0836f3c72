import { levelSchema, type Level } from '../../comment.ts';
import { conceptStage, firstStage, secondStage } from '../../detect/stages.ts';
import type { Example } from '../data/examples.ts';
import { fitDecision } from '../fit-decision.ts';
import { randomOf, shuffled } from '../random.ts';
import { thresholdsFor } from '../promises.ts';
import { scoreExamples } from '../score-examples.ts';
import { confidenceOf, type ScoredLabel } from '../scored-label.ts';
import type { Judged } from './judge.ts';
import { measure, type Row } from './measure.ts';

const folds = 5;
const seed = 1;

/** Which fifth each thread falls into. */
function foldsOf(examples: readonly Example[]): Map<string, number> {
  const threads = [...new Set(examples.map(({ group }) => group))].sort();
  return new Map(shuffled(threads.length, randomOf(seed)).map((thread, at) => [threads[thread]!, at % folds]));
}

function judgeFold(own: readonly (readonly ScoredLabel[])[], examples: readonly Example[], others: readonly ScoredLabel[], positions: readonly string[]): Judged[] {
  const weights = fitDecision(others, positions);
  const thresholds = thresholdsFor(others, weights);
  return examples.map(({ id, group }, at) => ({
    id,
    group,
    verdicts: own[at]!.map((label) => {
      const confidence = confidenceOf(weights, label.position, label.sentences, true);
      const shown = thresholds.flatMap(([level, { threshold }]) => (confidence >= threshold ? [level] : []));
      return { position: label.position, asserted: label.asserted, confidence, shown, evidenceRight: null };
    }),
  }));
}

/**
 * What the engine would do if calibration and thresholds had not seen the comments that it is measured on: each
 * fifth of the threads is judged with those fitted to the other four. Only the summary lines are given.
 */
export function crossFit(examples: readonly Example[]): Record<Level, Row[]> {
  const stages = { ...firstStage(), concepts: conceptStage(), reader: secondStage() };
  const foldOf = foldsOf(examples);
  const scored = examples.map((example) => scoreExamples([example], stages));
  const judged = Array.from({ length: folds }, (_, fold) => {
    const isOwn = examples.map(({ group }) => foldOf.get(group) === fold);
    const others = scored.filter((_, at) => !isOwn[at]).flat();
    return judgeFold(scored.filter((_, at) => isOwn[at]), examples.filter((_, at) => isOwn[at]), others, stages.reader.positions);
  }).flat();
  const summary = (level: Level): Row[] => measure(judged, level).filter(({ name }) => name.includes(','));
  return Object.fromEntries(levelSchema.options.map((level) => [level, summary(level)])) as Record<Level, Row[]>;
}
