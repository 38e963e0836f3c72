import { confidenceIn, sentenceOdds, type Calibration } from '../detect/decision.ts';

/** The log-odds of one position in one sentence by each of the stages that decide. */
export interface StageOdds {
  concepts: number;
  encoder: number;
}

/** The log-odds of one position for one comment by the stages that decide, for each sentence, and by the one before them, and whether the comment asserts it. */
export interface ScoredLabel {
  position: string;
  /** At least one. */
  sentences: StageOdds[];
  linear: number;
  asserted: boolean;
}

const oddsOf = (slopes: Pick<Calibration, 'encoder' | 'concepts'>, { encoder, concepts }: StageOdds): number => sentenceOdds(slopes, encoder, concepts);

/** The number of the sentence of which the stages together say most. */
export function bestAt(slopes: Pick<Calibration, 'encoder' | 'concepts'>, sentences: readonly StageOdds[]): number {
  return sentences.reduce((best, each, at) => (oddsOf(slopes, each) > oddsOf(slopes, sentences[best]!) ? at : best), 0);
}

/** The calibrated probability that a position is asserted, as the detector finds it. */
export function confidenceOf(decision: Calibration, position: string, sentences: readonly StageOdds[], titled: boolean): number {
  return confidenceIn(decision, position, oddsOf(decision, sentences[bestAt(decision, sentences)]!), titled);
}
