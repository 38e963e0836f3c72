import type { ConceptReader, FeatureKind } from '../../detect/concepts/concept-reader.ts';
import type { Example } from '../data/examples.ts';
import { trainSupportVectors, type Row } from '../support-vectors.ts';
import type { TrainedTable } from '../table-file.ts';
import { targetsOf } from '../train-linear.ts';

/** How much a feature of each kind weighs before training, and in how many comments it has to occur. */
const kinds: Record<FeatureKind, { value: number; atLeast: number }> = {
  class: { value: 0.6, atLeast: 8 },
  pair: { value: 0.5, atLeast: 8 },
  pattern: { value: 1, atLeast: 4 },
};

/** Of an error on a real comment, before it is balanced by the position's frequency: chosen, as the next, on threads that no rule was written with. */
const cost = 0.002;
/** Of a written example against a real one: at 0.3 more is found in written examples and less in real comments. */
const writtenWeight = 0.15;
const epochs = 10;

interface Known {
  at: number;
  value: number;
  count: number;
}

type Read = ReadonlyMap<number, FeatureKind>;

/** Numbers the features that are frequent enough, and says how much each weighs: rarer ones more, up to a limit. */
function knownOf(read: readonly Read[], weightOf: (at: number) => number): Map<number, Known> {
  const counts = new Map<number, { count: number; kind: FeatureKind }>();
  read.forEach((features, at) => {
    for (const [feature, kind] of features) {
      const known = counts.get(feature);
      if (known) known.count += weightOf(at);
      else counts.set(feature, { count: weightOf(at), kind });
    }
  });
  const total = read.reduce((sum, _, at) => sum + weightOf(at), 0);
  const frequent = [...counts].filter(([, { count, kind }]) => count >= kinds[kind].atLeast).sort(([first], [second]) => first - second);
  return new Map(frequent.map(([feature, { count, kind }], at) => [feature, { at, count, value: kinds[kind].value * Math.min(1, Math.log(total / count) / 5) }]));
}

function rowOf(features: Read, known: ReadonlyMap<number, Known>): Row {
  const found = [...features.keys()].flatMap((feature) => known.get(feature) ?? []);
  return { features: Int32Array.from(found, ({ at }) => at), values: Float32Array.from(found, ({ value }) => value) };
}

/** Trains the weights of the concepts on labelled comments, one position against the rest. */
export function trainConcepts(real: readonly Example[], written: readonly Example[], reader: ConceptReader, positions: readonly string[], seed: number): TrainedTable {
  const examples = [...real, ...written];
  const weightOf = (at: number): number => (at < real.length ? 1 : writtenWeight);
  const read = examples.map(({ comment, sentences }) => reader.read(comment.title ?? '', sentences));
  const known = knownOf(read, weightOf);
  const rows = read.map((features) => rowOf(features, known));
  const targets = examples.map((example) => targetsOf(example, positions));
  const weights = new Float32Array(known.size * positions.length);
  const bias = positions.map((position, label) => {
    const usable = (at: number): number => (examples[at]!.disagreed.includes(position) ? 0 : weightOf(at));
    const total = targets.reduce((sum, _, at) => sum + usable(at), 0);
    const positives = targets.reduce((sum, target, at) => sum + (target[label]! > 0 ? usable(at) : 0), 0);
    const costs = Float32Array.from(targets, (target, at) =>
      cost * usable(at) * (target[label]! > 0 ? (target[label]! * total) / (2 * positives) : total / (2 * (total - positives))));
    const sides = Int8Array.from(targets, (target) => (target[label]! > 0 ? 1 : -1));
    const trained = trainSupportVectors(rows, sides, costs, { features: known.size, epochs, seed });
    for (const { at, value } of known.values()) weights[at * positions.length + label] = trained.weights[at]! * value;
    return trained.bias;
  });
  const counts = Float32Array.from(known.values(), ({ count }) => count);
  return { weights, bias, index: new Map([...known].map(([feature, { at }]) => [feature, at])), counts };
}
