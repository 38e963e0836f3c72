import { confidenceOf, type Decision } from '../detect/decision.ts';
import type { ScoredLabel } from './fit-decision.ts';

/** Of the comments with a right badge, the share that may go unread for the sake of speed. */
const loss = 0.01;

/**
 * The floor of the linear stage below which the encoder need not read a comment: all but the share `loss` of the comments that
 * get a right badge lie above it.
 *
 * @param surest for each comment the highest linear log-odds of any position
 * @param scored for each comment what the two stages say of its positions
 * @param threshold confidence from which on a badge is shown
 */
export function floorFor(surest: readonly number[], scored: readonly (readonly ScoredLabel[])[], decision: Omit<Decision, 'thresholds'>, threshold: number): number {
  const isRight = ({ position, encoder, linear, asserted }: ScoredLabel): boolean => asserted && confidenceOf(decision, position, encoder, linear, true) >= threshold;
  const needed = surest.filter((_, at) => scored[at]!.some(isRight)).sort((first, second) => first - second);
  return needed[Math.floor(loss * needed.length)] ?? -Number.MAX_VALUE;
}
