import * as z from 'zod/mini';
import { levelSchema } from '../comment.ts';
import { unreadScore } from './sentence-scores.ts';

/**
 * How the stages are put together: confidence = sigmoid(the log-odds of concepts and encoder, each times its slope, in the sentence where their sum
 * is highest, and the bias of the position), fitted on real comments that no stage was trained on (Platt 1999), and the lowest confidence that each
 * level shows. `untitled` is added where the thread's title is unknown: the stages read the title, and without it they are less sure than they should
 * be. Where no position's linear log-odds reach `floor`, the comment is read no further; where the concepts' part of the sum reaches `cheapFloor`
 * for no position, the encoder need not read the sentence: hardly any such sentence carries a position, and reading is what costs time. `promise`
 * says the same as the confidence, but of the linear log-odds alone: what is likely before anything was read.
 */
export const decisionSchema = z.object({
  encoder: z.number(),
  concepts: z.number(),
  bias: z.record(z.string(), z.number()),
  untitled: z.number(),
  promise: z.object({ slope: z.number(), bias: z.record(z.string(), z.number()) }),
  thresholds: z.record(levelSchema, z.number()),
  floor: z.optional(z.number()),
  cheapFloor: z.optional(z.number()),
});

export type Decision = z.infer<typeof decisionSchema>;
/** What confidence needs of a decision. */
export type Calibration = Pick<Decision, 'encoder' | 'concepts' | 'bias' | 'untitled'>;

/** The log-odds that a position is asserted, by its linear log-odds alone. */
export function promiseOdds({ promise }: Pick<Decision, 'promise'>, position: string, linear: number): number {
  return promise.slope * linear + (promise.bias[position] ?? 0);
}

/** What the concepts say of a position, as their part of the sum. */
export function cheapOddsOf(decision: Calibration, position: string, concepts: number): number {
  return decision.concepts * concepts + (decision.bias[position] ?? 0);
}

/** What the stages that decide say of one sentence together; those that did not read it say very little of it. */
export function sentenceOdds({ encoder, concepts }: Pick<Calibration, 'encoder' | 'concepts'>, byEncoder = unreadScore, byConcepts = unreadScore): number {
  return encoder * Math.max(byEncoder, unreadScore) + concepts * byConcepts;
}

/** The calibrated probability that a position is asserted, by what is said of its best sentence. */
export function confidenceIn({ bias, untitled }: Calibration, position: string, best: number, titled: boolean): number {
  return 1 / (1 + Math.exp(-(best + (bias[position] ?? 0) + (titled ? 0 : untitled))));
}

/** Whether a comment is worth reading for its concepts, given the linear log-odds of its positions. */
export function isWorthReading({ floor }: Pick<Decision, 'floor'>, linear: Float32Array): boolean {
  return floor === undefined || linear.some((logOdds) => logOdds >= floor);
}

/** Whether the encoder has to read a sentence, given the log-odds of all positions by its concepts. */
export function isWorthEncoding(decision: Decision, positions: readonly string[], concepts: Float32Array): boolean {
  const { cheapFloor } = decision;
  return cheapFloor === undefined || positions.some((position, at) => cheapOddsOf(decision, position, concepts[at]!) >= cheapFloor);
}
