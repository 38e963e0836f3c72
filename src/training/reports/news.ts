import { textOf } from '../../reports/build-report.ts';
import { alike, vectorOf, type Vector } from '../../reports/learn.ts';
import type { Answered } from './simulate.ts';

/** How far the detector is from right in one place, and what it had reason to expect there. */
interface Residual {
  thread: string;
  comment: string;
  position: string;
  vector: Vector;
  /** 1 or 0, minus the confidence. */
  residual: number;
  variance: number;
}

/** What being wrong in one place says of another: a correlation of residuals over pairs of places. */
export interface News {
  pairs: number;
  correlation: number;
  /** The correlation in units of what chance gives; about 2 and more is something to learn from. */
  deviations: number;
}

/** Below this nobody would be asked. */
const leastConfidence = 0.05;

/** Every badge that could be given, but those that annotators disagree on. */
export function residualsOf(answered: readonly Answered[]): Residual[] {
  return answered.flatMap(({ example, annotations }) =>
    annotations
      .filter(({ confidence, position }) => confidence >= leastConfidence && !example.disagreed.includes(position))
      .map(({ confidence, position, evidence }) => ({
        thread: example.group, comment: example.id, position, variance: confidence * (1 - confidence),
        vector: vectorOf(evidence.map((span) => textOf(example.comment, span)).join(' ')),
        residual: (position in example.labels ? 1 : 0) - confidence,
      })));
}

/**
 * Whether places with one position that lie in the same thread, or in different ones, and whose sentences are at least so much alike (cosine of
 * words and pairs of words), are wrong together. Were the detector calibrated and its mistakes unrelated, the correlation would be 0, and no
 * learner could get anything out of a correction for other comments.
 */
export function newsOf(residuals: readonly Residual[], scope: 'same thread' | 'other threads', leastAlike: number): News {
  let pairs = 0;
  let found = 0;
  let variance = 0;
  let scale = 0;
  residuals.forEach((one, index) => {
    for (let at = index + 1; at < residuals.length; at++) {
      const other = residuals[at]!;
      if (one.position !== other.position || one.comment === other.comment || (one.thread === other.thread) !== (scope === 'same thread')) continue;
      if (leastAlike > 0 && alike(one.vector, other.vector) < leastAlike) continue;
      pairs++;
      found += one.residual * other.residual;
      variance += one.variance * other.variance;
      scale += Math.sqrt(one.variance * other.variance);
    }
  });
  return { pairs, correlation: found / Math.max(scale, Number.EPSILON), deviations: found / Math.sqrt(Math.max(variance, Number.EPSILON)) };
}
