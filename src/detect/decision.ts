import * as z from 'zod/mini';
import { levelSchema } from '../comment.ts';

/**
 * How the two stages are put together: confidence = sigmoid(encoder * x + linear * y + bias of the position), fitted on real comments
 * that neither stage was trained on (Platt 1999), and the lowest confidence that each level shows. `untitled` is added where the thread's
 * title is unknown: the stages read the title, and without it they are less sure than they should be. Where no position's linear log-odds
 * reach `floor`, the encoder does not read the comment at all: hardly any such comment carries a position, and reading is what costs time.
 */
export const decisionSchema = z.object({
  encoder: z.number(),
  linear: z.number(),
  bias: z.record(z.string(), z.number()),
  untitled: z.number(),
  thresholds: z.record(levelSchema, z.number()),
  floor: z.optional(z.number()),
});

export type Decision = z.infer<typeof decisionSchema>;

/** The calibrated probability that a position is asserted, from the two stages' log-odds. */
export function confidenceOf(decision: Omit<Decision, 'thresholds'>, position: string, encoder: number, linear: number, titled: boolean): number {
  const logOdds = decision.encoder * encoder + decision.linear * linear + (decision.bias[position] ?? 0) + (titled ? 0 : decision.untitled);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Whether the encoder has to read a comment, given the linear log-odds of its positions. */
export function isWorthReading({ floor }: Pick<Decision, 'floor'>, linear: Float32Array): boolean {
  return floor === undefined || linear.some((logOdds) => logOdds >= floor);
}
