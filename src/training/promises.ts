import type { Level } from '../comment.ts';
import type { Calibration } from '../detect/decision.ts';
import { confidenceOf, type ScoredLabel } from './scored-label.ts';
import { thresholdFor, type Figures } from './thresholds.ts';

/**
 * The precision that each level is set for, over all positions on comments labelled twice, and by how many standard errors its lower bound must
 * hold it. What the detector can do today, not what it should: see EXPERIMENTS.md.
 */
const promises: Record<Level, readonly [precision: number, standardErrors: number]> = {
  quiet: [0.64, 0],
  balanced: [0.54, 0],
  everything: [0.4, 0],
};

/** The threshold of every level, with its figures on the comments (with known titles) that it was set with. */
export function thresholdsFor(labels: readonly ScoredLabel[], weights: Calibration): [Level, Figures][] {
  const candidates = labels.map((label) => ({ confidence: confidenceOf(weights, label.position, label.sentences, true), right: label.asserted }));
  const asserted = labels.filter((label) => label.asserted).length;
  return Object.entries(promises).map(([level, [precision, z]]) => [level as Level, thresholdFor(candidates, asserted, precision, z)]);
}
