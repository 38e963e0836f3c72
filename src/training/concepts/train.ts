import type { ConceptReader } from '../../detect/concepts/concept-reader.ts';
import { kinds, type FeatureSet } from '../../detect/concepts/feature-set.ts';
import { visitFeatures } from '../../detect/linear/features.ts';
import { Scanner } from '../../detect/linear/scanner.ts';
import type { Example } from '../data/examples.ts';
import { randomOf, shuffled } from '../random.ts';
import { trainSupportVectors, type Row } from '../support-vectors.ts';
import type { TrainedTable } from '../table-file.ts';
import { targetsOf } from '../train-linear.ts';

/** How much a feature of each kind weighs before training. */
const values = { [kinds.class]: 0.6, [kinds.pair]: 0.5, [kinds.pattern]: 1, [kinds.word]: 0.3 };
/** How much what stands anywhere in the comment or the title weighs, against what stands in the sentence. */
const aroundShare = 0.4;
/** In how many sentences a feature has to occur. */
const atLeast = 8;
/** Of an error on a sentence of a real comment, before it is balanced by the position's frequency: of three that were tried on dev. */
const cost = 0.005;
/** Of a written example against a real one: at more, more is found in written examples and less in real comments. */
const writtenWeight = 0.15;
/** Of evidence for the opposite side against other sentences that do not argue the position: it shares most words. */
const oppositeWeight = 2;
/** So many sentences that are nobody's evidence are taken from a comment, at random. */
const mostOthers = 3;
const epochs = 6;

/** A sentence that teaches, with its features. */
interface Lesson {
  example: Example;
  sentence: number;
  weight: number;
  features: Int32Array;
}

/** What each feature weighs. */
type Units = Map<number, number>;

/** The sentences of a comment that teach: all that are evidence, and some others. */
function chosenOf({ sentences, labels }: Example, random: () => number): number[] {
  const evidence = new Set(Object.values(labels).flat().filter((at) => at < sentences.length));
  const others = sentences.map((_, at) => at).filter((at) => !evidence.has(at));
  return [...evidence, ...shuffled(others.length, random).slice(0, mostOthers).map((at) => others[at]!)];
}

const scanner = new Scanner();

/** A sentence's words, pairs and triples. */
function wordsOf(text: string, units: Units): number[] {
  const words: number[] = [];
  visitFeatures(scanner, 0, scanner.scan(text), (feature) => words.push(feature));
  for (const feature of words) if (!units.has(feature)) units.set(feature, values[kinds.word]);
  return words;
}

/** A copy of the features of a set, whose weights are noted. */
function copied({ features, kinds: own }: FeatureSet, share: number, units: Units): Int32Array {
  for (let at = 0; at < features.length; at++) {
    const feature = features.items[at]!;
    if (!units.has(feature)) units.set(feature, share * values[own.items[at] as keyof typeof values]);
  }
  return features.items.slice(0, features.length);
}

function lessonsOf(example: Example, weight: number, reader: ConceptReader, random: () => number, units: Units): Lesson[] {
  const sentences: Int32Array[] = [];
  const around = copied(reader.read(example.comment.title ?? '', example.sentences, (features) => sentences.push(copied(features, 1, units))), aroundShare, units);
  return chosenOf(example, random).flatMap((sentence) => {
    const own = sentences[sentence];
    if (!own) return [];
    const features = new Set([...wordsOf(example.sentences[sentence]!.text, units), ...own, ...around]);
    return [{ example, sentence, weight, features: Int32Array.from(features) }];
  });
}

interface Known {
  at: number;
  /** What it weighs: by its kind and place, and more where it is rare, up to a limit. */
  unit: number;
  uses: number;
}

/** Numbers the features that are frequent enough. */
function knownOf(lessons: readonly Lesson[], units: Units): Map<number, Known> {
  const uses = new Map<number, number>();
  for (const { features, weight } of lessons) for (const feature of features) uses.set(feature, (uses.get(feature) ?? 0) + weight);
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0);
  const frequent = [...uses].filter(([, count]) => count >= atLeast).sort(([first], [second]) => first - second);
  return new Map(frequent.map(([feature, count], at) => [feature, { at, uses: count, unit: units.get(feature)! * Math.min(1, Math.log(total / count) / 5) }]));
}

function rowOf({ features }: Lesson, known: ReadonlyMap<number, Known>): Row {
  const found = Array.from(features, (feature) => known.get(feature)).filter((each) => each !== undefined);
  return { features: Int32Array.from(found, ({ at }) => at), values: Float32Array.from(found, ({ unit }) => unit) };
}

/**
 * What each lesson says of a position: its side, and how much it counts; a sentence beside the evidence says nothing. The two positions of a
 * debate are neighbours (0 and 1, 2 and 3, …).
 */
function sidesOf(lessons: readonly Lesson[], position: string, label: number, positions: readonly string[]): { sides: Int8Array; counts: Float32Array } {
  const sides = new Int8Array(lessons.length).fill(-1);
  const counts = Float32Array.from(lessons, ({ example, sentence, weight }, at) => {
    if (example.disagreed.includes(position)) return 0;
    const isEvidence = (numbers: readonly number[]): boolean => numbers.length === 0 || numbers.includes(sentence);
    const [evidence, against] = [example.labels[position], example.labels[positions[label ^ 1]!]];
    if (!evidence) return against && isEvidence(against) ? weight * oppositeWeight : weight;
    sides[at] = 1;
    return isEvidence(evidence) ? (weight * targetsOf(example, positions)[label]!) / Math.max(1, evidence.length) : 0;
  });
  return { sides, counts };
}

const sumOf = (counts: Float32Array, sides: Int8Array, side: number): number => counts.reduce((sum, count, at) => sum + (sides[at] === side ? count : 0), 0);

/** Trains the weights of concepts and words on the sentences of labelled comments, one position against the rest. */
export function trainConcepts(real: readonly Example[], written: readonly Example[], reader: ConceptReader, positions: readonly string[], seed: number): TrainedTable {
  const random = randomOf(seed);
  const units: Units = new Map();
  const read = (examples: readonly Example[], weight: number): Lesson[] => examples.flatMap((example) => lessonsOf(example, weight, reader, random, units));
  const lessons = [...read(real, 1), ...read(written, writtenWeight)];
  const known = knownOf(lessons, units);
  const rows = lessons.map((lesson) => rowOf(lesson, known));
  const weights = new Float32Array(known.size * positions.length);
  const bias = positions.map((position, label) => {
    const { sides, counts } = sidesOf(lessons, position, label, positions);
    const [positives, negatives] = [sumOf(counts, sides, 1), sumOf(counts, sides, -1)];
    const costs = counts.map((count, at) => (cost * count * (positives + negatives)) / (2 * (sides[at] === 1 ? positives : negatives)));
    const trained = trainSupportVectors(rows, sides, costs, { features: known.size, epochs, seed });
    for (const { at, unit } of known.values()) weights[at * positions.length + label] = trained.weights[at]! * unit;
    return trained.bias;
  });
  return { weights, bias, index: new Map([...known].map(([feature, { at }]) => [feature, at])), counts: Float32Array.from(known.values(), ({ uses }) => uses) };
}
