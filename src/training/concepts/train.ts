import type { ConceptReader, FeatureKind, Features } from '../../detect/concepts/concept-reader.ts';
import type { Example } from '../data/examples.ts';
import { randomOf, shuffled } from '../random.ts';
import { trainSupportVectors, type Row } from '../support-vectors.ts';
import type { TrainedTable } from '../table-file.ts';
import { targetsOf } from '../train-linear.ts';

/** How much a feature of each kind weighs before training. */
const values: Record<FeatureKind, number> = { class: 0.6, pair: 0.5, pattern: 1 };
/** How much what stands anywhere in the comment or the title weighs, against what stands in the sentence. */
const aroundShare = 0.4;
/** In how many sentences a feature has to occur. */
const atLeast = 8;
/** Of an error on a sentence of a real comment, before it is balanced by the position's frequency: of three that were tried on dev. */
const cost = 0.005;
/** Of a written example against a real one: at more, more is found in written examples and less in real comments. */
const writtenWeight = 0.15;
/** So many sentences that are nobody's evidence are taken from a comment, at random. */
const mostOthers = 3;
const epochs = 6;

/** A sentence that teaches, with its features and what each weighs. */
interface Lesson {
  example: Example;
  sentence: number;
  weight: number;
  features: Int32Array;
  values: Float32Array;
}

/** The sentences of a comment that teach: all that are evidence, and some others. */
function chosenOf({ sentences, labels }: Example, random: () => number): number[] {
  const evidence = new Set(Object.values(labels).flat().filter((at) => at < sentences.length));
  const others = sentences.map((_, at) => at).filter((at) => !evidence.has(at));
  return [...evidence, ...shuffled(others.length, random).slice(0, mostOthers).map((at) => others[at]!)];
}

function lessonsOf(example: Example, weight: number, reader: ConceptReader, random: () => number): Lesson[] {
  const read = reader.read(example.comment.title ?? '', example.sentences);
  const weighed = (features: Features, share: number): number[] => Array.from(features.values(), (kind) => share * values[kind]);
  const around = weighed(read.around, aroundShare);
  return chosenOf(example, random).flatMap((sentence) => {
    const own = read.sentences[sentence];
    if (!own) return [];
    return [{ example, sentence, weight, features: Int32Array.from([...own.keys(), ...read.around.keys()]), values: Float32Array.from([...weighed(own, 1), ...around]) }];
  });
}

interface Known {
  at: number;
  /** Rarer ones weigh more, up to a limit. */
  rarity: number;
  count: number;
}

/** Numbers the features that are frequent enough. */
function knownOf(lessons: readonly Lesson[]): Map<number, Known> {
  const counts = new Map<number, number>();
  for (const { features, weight } of lessons) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const frequent = [...counts].filter(([, count]) => count >= atLeast).sort(([first], [second]) => first - second);
  return new Map(frequent.map(([feature, count], at) => [feature, { at, count, rarity: Math.min(1, Math.log(total / count) / 5) }]));
}

function rowOf({ features, values: own }: Lesson, known: ReadonlyMap<number, Known>): Row {
  const found = Array.from(features, (feature, at) => ({ known: known.get(feature), value: own[at]! })).filter((each) => each.known !== undefined);
  return { features: Int32Array.from(found, (each) => each.known!.at), values: Float32Array.from(found, ({ known: each, value }) => each!.rarity * value) };
}

/** What each lesson says of a position: its side, and how much it counts; a sentence beside the evidence says nothing. */
function sidesOf(lessons: readonly Lesson[], position: string, label: number, positions: readonly string[]): { sides: Int8Array; counts: Float32Array } {
  const sides = new Int8Array(lessons.length).fill(-1);
  const counts = Float32Array.from(lessons, ({ example, sentence, weight }, at) => {
    if (example.disagreed.includes(position)) return 0;
    const evidence = example.labels[position];
    if (!evidence) return weight;
    sides[at] = 1;
    const isEvidence = evidence.length === 0 || evidence.includes(sentence);
    return isEvidence ? (weight * targetsOf(example, positions)[label]!) / Math.max(1, evidence.length) : 0;
  });
  return { sides, counts };
}

const sumOf = (counts: Float32Array, sides: Int8Array, side: number): number => counts.reduce((sum, count, at) => sum + (sides[at] === side ? count : 0), 0);

/** Trains the weights of the concepts on the sentences of labelled comments, one position against the rest. */
export function trainConcepts(real: readonly Example[], written: readonly Example[], reader: ConceptReader, positions: readonly string[], seed: number): TrainedTable {
  const random = randomOf(seed);
  const lessons = [...real.flatMap((example) => lessonsOf(example, 1, reader, random)), ...written.flatMap((example) => lessonsOf(example, writtenWeight, reader, random))];
  const known = knownOf(lessons);
  const rows = lessons.map((lesson) => rowOf(lesson, known));
  const share = shareOf(lessons, known);
  const weights = new Float32Array(known.size * positions.length);
  const bias = positions.map((position, label) => {
    const { sides, counts } = sidesOf(lessons, position, label, positions);
    const [positives, negatives] = [sumOf(counts, sides, 1), sumOf(counts, sides, -1)];
    const costs = counts.map((count, at) => (cost * count * (positives + negatives)) / (2 * (sides[at] === 1 ? positives : negatives)));
    const trained = trainSupportVectors(rows, sides, costs, { features: known.size, epochs, seed });
    for (let at = 0; at < known.size; at++) weights[at * positions.length + label] = trained.weights[at]! * share[at]!;
    return trained.bias;
  });
  const counts = Float32Array.from(known.values(), ({ count }) => count);
  return { weights, bias, index: new Map([...known].map(([feature, { at }]) => [feature, at])), counts };
}

/** What a feature weighs wherever it occurs: its rarity, and the value of its kind and place. */
function shareOf(lessons: readonly Lesson[], known: ReadonlyMap<number, Known>): Float32Array {
  const share = new Float32Array(known.size);
  for (const { features, values: own } of lessons) {
    features.forEach((feature, index) => {
      const each = known.get(feature);
      if (each) share[each.at] = each.rarity * own[index]!;
    });
  }
  return share;
}
