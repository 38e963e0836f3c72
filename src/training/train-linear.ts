import { visitFeatures, inTitle } from '../detect/linear/features.ts';
import { titleShare } from '../detect/linear/linear-model.ts';
import { Scanner } from '../detect/linear/scanner.ts';
import type { Comment } from '../comment.ts';
import type { Example } from './data/examples.ts';
import { trainSupportVectors, type Row } from './support-vectors.ts';

const scanner = new Scanner();

/** What one comment's text amounts to: feature hash -> value, as {@link LinearModel.score} adds them up. */
export function valuesOf(comment: Comment): Map<number, number> {
  const values = new Map<number, number>();
  const add = (feature: number, value: number): void => void values.set(feature, (values.get(feature) ?? 0) + value);
  if (comment.title) {
    const words = scanner.scan(comment.title);
    visitFeatures(scanner, 0, words, (feature) => add(inTitle(feature), titleShare / Math.sqrt(words)));
  }
  const own = comment.blocks.filter((block) => block.kind === 'own');
  const total = own.reduce((sum, block) => sum + scanner.scan(block.text), 0);
  for (const block of own) visitFeatures(scanner, 0, scanner.scan(block.text), (feature) => add(feature, 1 / Math.sqrt(total)));
  return values;
}

/** Numbers the features that occur in at least `atLeast` of the comments, most frequent first. */
export function indexFeatures(comments: readonly Map<number, number>[], atLeast: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const values of comments) for (const feature of values.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= atLeast).sort((first, second) => second[1] - first[1] || first[0] - second[0]);
  return new Map(frequent.map(([feature], index) => [feature, index]));
}

/** How sure a label is taken to be that an annotator marked as a close call. */
export const unsureTarget = 0.75;

/** A target for each position: 1 asserted, `unsureTarget` a close call, 0 not asserted. */
export function targetsOf(example: Pick<Example, 'labels' | 'unsure'>, positions: readonly string[]): Float32Array {
  return Float32Array.from(positions, (position) => {
    if (!(position in example.labels)) return 0;
    return example.unsure.includes(position) ? unsureTarget : 1;
  });
}

/** A trained linear stage: `weights[index.get(feature) * positions + position]` and one bias a position. */
export interface TrainedLinear {
  weights: Float32Array;
  bias: number[];
  index: Map<number, number>;
}

/** How much rarer features weigh more: the inverse document frequency (Sparck Jones 1972), scaled to be about 1. */
function rarityOf(comments: readonly Map<number, number>[], index: Map<number, number>): Float32Array {
  const counts = new Float32Array(index.size);
  for (const values of comments) {
    for (const feature of values.keys()) {
      const at = index.get(feature);
      if (at !== undefined) counts[at]!++;
    }
  }
  return counts.map((count) => (Math.log(comments.length / count) + 1) / 6);
}

function rowOf(values: Map<number, number>, index: Map<number, number>, rarity: Float32Array): Pick<Row, 'features' | 'values'> {
  const known = [...values].flatMap(([feature, value]) => {
    const at = index.get(feature);
    return at === undefined ? [] : [[at, value * rarity[at]!] as const];
  });
  return { features: Int32Array.from(known, ([at]) => at), values: Float32Array.from(known, ([, value]) => value) };
}

/** Cost of an error on a real comment, before it is balanced by the position's frequency. */
const cost = 0.2;
/** 0: positives weigh as much as negatives; 1: the two weigh the same in sum. */
const balance = 1;
/** Of a written example against a real one: written ones teach words, but their base rates are not those of real threads. */
const writtenWeight = 0.3;
const epochs = 12;

/** One weight and side a row for one position, balanced so that rare positions are learned at all. */
function sidesOf(targets: readonly Float32Array[], label: number, real: number): { sides: Int8Array; costs: Float32Array } {
  const weight = (at: number): number => (at < real ? 1 : writtenWeight);
  const positives = targets.reduce((sum, target, at) => sum + (target[label]! > 0 ? weight(at) : 0), 0);
  const total = targets.reduce((sum, _, at) => sum + weight(at), 0);
  const boost = [(total / (2 * (total - positives))) ** balance, (total / (2 * Math.max(1, positives))) ** balance] as const;
  return {
    sides: Int8Array.from(targets, (target) => (target[label]! > 0 ? 1 : -1)),
    costs: Float32Array.from(targets, (target, at) => cost * weight(at) * (target[label]! > 0 ? boost[1] * target[label]! : boost[0])),
  };
}

/** Trains the linear stage on labelled comments; calibration comes later, on real comments alone. */
export function trainLinear(real: readonly Example[], written: readonly Example[], positions: readonly string[], seed: number): TrainedLinear {
  const examples = [...real, ...written];
  const values = examples.map((example) => valuesOf(example.comment));
  const index = indexFeatures(values, 3);
  const rarity = rarityOf(values, index);
  const rows = values.map((each) => rowOf(each, index, rarity));
  const targets = examples.map((example) => targetsOf(example, positions));
  const weights = new Float32Array(index.size * positions.length);
  const bias = positions.map((_, label) => {
    const { sides, costs } = sidesOf(targets, label, real.length);
    const trained = trainSupportVectors(rows, sides, costs, { features: index.size, epochs, seed });
    trained.weights.forEach((weight, at) => (weights[at * positions.length + label] = weight * rarity[at]!));
    return trained.bias;
  });
  return { weights, bias, index };
}
