import type { Comment } from '../comment.ts';
import { gateSlots, gateSum, titleShare } from '../detect/linear/linear-model.ts';
import { Scanner } from '../detect/linear/scanner.ts';
import type { Example } from './data/examples.ts';
import { trainSupportVectors, type Row } from './support-vectors.ts';

/** The gate: a weight a slot, and the log-odds that a comment must reach. */
export interface TrainedGate {
  table: Int8Array<ArrayBuffer>;
  scale: number;
  bias: number;
  threshold: number;
}

const scanner = new Scanner();
const cost = 0.1;
const writtenWeight = 0.3;
const plainWeight = 1;

function rowOf(comment: Comment): Row {
  const values = new Map<number, number>();
  const add = (text: string, share: number): void => {
    const words = scanner.scan(text);
    for (let index = 0; index < words; index++) {
      const slot = scanner.hashes[index]! & (gateSlots - 1);
      values.set(slot, (values.get(slot) ?? 0) + share);
    }
  };
  const own = comment.blocks.filter((block) => block.kind === 'own');
  const words = own.reduce((sum, block) => sum + scanner.scan(block.text), 0);
  for (const block of own) add(block.text, 1 / Math.sqrt(words));
  if (comment.title) add(comment.title, titleShare / Math.sqrt(Math.max(1, scanner.scan(comment.title))));
  return { features: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

const carries = (example: Example): boolean => Object.keys(example.labels).length > 0;

/**
 * Trains the gate on whether a comment carries any position, and sets its threshold so that the share `recall` of
 * the real comments that carry one pass it.
 *
 * @param plain real comments about other things, which are what the gate is there for
 */
export function trainGate(real: readonly Example[], written: readonly Example[], plain: readonly Example[], recall: number, seed: number): TrainedGate {
  const examples = [...real, ...written, ...plain];
  const sides = Int8Array.from(examples, (example) => (carries(example) ? 1 : -1));
  const costs = Float32Array.from(examples, (_, at) => cost * (at < real.length ? 1 : at < real.length + written.length ? writtenWeight : plainWeight));
  const rows = examples.map((example) => rowOf(example.comment));
  const { weights, bias } = trainSupportVectors(rows, sides, costs, { features: gateSlots, epochs: 12, seed });
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const table = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const scores = real.filter(carries).map((example) => bias + scale * gateSum(example.comment, scanner, table));
  scores.sort((first, second) => first - second);
  return { table, scale, bias, threshold: scores[Math.floor((1 - recall) * scores.length)] ?? 0 };
}
