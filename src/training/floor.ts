import { cheapOddsOf, type Calibration } from '../detect/decision.ts';
import { bestAt, confidenceOf, type ScoredLabel } from './scored-label.ts';

/** Of what gets a right badge, the share that may go unread for the sake of speed, at each floor. */
const loss = 0.01;

/** A floor below which nothing need be read further: all but the share `loss` of the log-odds lie above it. */
const below = (needed: number[]): number => needed.sort((first, second) => first - second)[Math.floor(loss * needed.length)] ?? -Number.MAX_VALUE;

const isRight = (decision: Calibration, threshold: number) => (label: ScoredLabel): boolean =>
  label.asserted && confidenceOf(decision, label.position, label.sentences, true) >= threshold;

/**
 * The floor of the linear stage for whole comments.
 *
 * @param scored for each comment what the stages say of its positions
 * @param threshold confidence from which on a badge is shown
 */
export function floorFor(scored: readonly (readonly ScoredLabel[])[], decision: Calibration, threshold: number): number {
  const needed = scored.filter((labels) => labels.some(isRight(decision, threshold)));
  return below(needed.map((labels) => Math.max(...labels.map(({ linear }) => linear))));
}

/** The floor of what the concepts say of any position, for the sentences that get the right badges; parameters as of {@link floorFor}. */
export function cheapFloorFor(scored: readonly (readonly ScoredLabel[])[], decision: Calibration, threshold: number): number {
  return below(scored.flatMap((labels) => labels.filter(isRight(decision, threshold)).map(({ sentences }) => {
    const at = bestAt(decision, sentences);
    return Math.max(...labels.map((label) => cheapOddsOf(decision, label.position, label.sentences[at]!.concepts)));
  })));
}
