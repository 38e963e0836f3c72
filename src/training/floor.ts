import { confidenceOf, type Calibration } from '../detect/decision.ts';
import type { ScoredLabel } from './fit-decision.ts';

/** Of the comments with a right badge, the share that may go unread for the sake of speed, at each floor. */
const loss = 0.01;

/**
 * A floor below which a comment need not be read further: all but the share `loss` of the comments that get a right badge lie above it.
 *
 * @param surest for each comment the highest log-odds of any position by the stages before
 * @param scored for each comment what all stages say of its positions
 * @param threshold confidence from which on a badge is shown
 */
export function floorFor(surest: readonly number[], scored: readonly (readonly ScoredLabel[])[], decision: Calibration, threshold: number): number {
  const isRight = (label: ScoredLabel): boolean => label.asserted && confidenceOf(decision, label.position, label, true) >= threshold;
  const needed = surest.filter((_, at) => scored[at]!.some(isRight)).sort((first, second) => first - second);
  return needed[Math.floor(loss * needed.length)] ?? -Number.MAX_VALUE;
}
