import * as z from 'zod/mini';
import { levelSchema } from '../comment.ts';
import { unreadScore } from './sentence-scores.ts';

/**
 * How the stages are put together: confidence = sigmoid(the sum of each stage's log-odds times its slope, and the bias of the position),
 * fitted on real comments that no stage was trained on (Platt 1999), and the lowest confidence that each level shows. `untitled` is added where
 * the thread's title is unknown: the stages read the title, and without it they are less sure than they should be. Where no position's
 * linear log-odds reach `floor`, and then where what linear stage and concepts say together reaches `cheapFloor` for no position, the encoder
 * does not read the comment at all: hardly any such comment carries a position, and reading is what costs time.
 */
export const decisionSchema = z.object({
  encoder: z.number(),
  linear: z.number(),
  concepts: z.number(),
  bias: z.record(z.string(), z.number()),
  untitled: z.number(),
  thresholds: z.record(levelSchema, z.number()),
  floor: z.optional(z.number()),
  cheapFloor: z.optional(z.number()),
});

export type Decision = z.infer<typeof decisionSchema>;
/** What confidence needs of a decision. */
export type Calibration = Omit<Decision, 'thresholds' | 'floor' | 'cheapFloor'>;

/** The log-odds of one position by the stages that cost little. */
export interface CheapOdds {
  linear: number;
  concepts: number;
}

/** The log-odds of one position by each stage. */
export interface StageOdds extends CheapOdds {
  encoder: number;
}

/** What the stages that cost little say together, in log-odds, as their part of the sum. */
export function cheapOddsOf(decision: Calibration, position: string, { linear, concepts }: CheapOdds): number {
  return decision.linear * linear + decision.concepts * concepts + (decision.bias[position] ?? 0);
}

/** What the stages that read sentences say of one of them together; those that did not read it say very little of it. */
export function sentenceOdds({ encoder, concepts }: Calibration, byEncoder = unreadScore, byConcepts = unreadScore): number {
  return encoder * Math.max(byEncoder, unreadScore) + concepts * byConcepts;
}

/** The calibrated probability that a position is asserted. */
export function confidenceOf(decision: Calibration, position: string, odds: StageOdds, titled: boolean): number {
  const logOdds = decision.encoder * odds.encoder + cheapOddsOf(decision, position, odds) + (titled ? 0 : decision.untitled);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Whether a comment is worth reading for its concepts, given the linear log-odds of its positions. */
export function isWorthReading({ floor }: Pick<Decision, 'floor'>, linear: Float32Array): boolean {
  return floor === undefined || linear.some((logOdds) => logOdds >= floor);
}

/** Whether the encoder has to read a comment, given the log-odds of all positions by the stages that cost little. */
export function isWorthEncoding(decision: Decision, positions: readonly string[], linear: Float32Array, concepts: readonly number[]): boolean {
  const { cheapFloor } = decision;
  if (cheapFloor === undefined) return true;
  return positions.some((position, at) => cheapOddsOf(decision, position, { linear: linear[at]!, concepts: concepts[at]! }) >= cheapFloor);
}
