import * as z from 'zod/mini';
import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import { inTitle, pairOf, skippingOf, visitFeatures } from './features.ts';
import { Scanner } from './scanner.ts';

const headerSchema = z.object({
  version: z.literal(1),
  positions: z.array(z.string()),
  /** Number of features and of weights (a feature has weights for some positions only). */
  features: z.number(),
  weights: z.number(),
  /** Per position: the value of one step of the 8-bit weights, and the log-odds of a comment without any known feature. */
  scales: z.array(z.number()),
  bias: z.array(z.number()),
  gate: z.object({ scale: z.number(), bias: z.number(), threshold: z.number() }),
});

export type LinearHeader = z.infer<typeof headerSchema>;

/** Number of slots of the gate's table: a word's weight stands at its hash modulo this. */
export const gateSlots = 65_536;

/** The title's words count less than the comment's own. */
export const titleShare = 0.5;

/** A stretch of a sentence (offsets into its text) that spoke for a position, and by how much in log-odds. */
export interface Reason {
  start: number;
  end: number;
  weight: number;
}

/**
 * The cheap first stage: a gate over single words that lets most comments pass by at once, and one-vs-rest linear scores over
 * hashed words, pairs and triples. Reads each text in one pass without making strings.
 */
export class LinearModel {
  readonly positions: readonly string[];
  readonly #header: LinearHeader;
  readonly #gate: Int8Array;
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #firsts: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;
  readonly #scanner = new Scanner();
  /** One bit for each possible value of a feature's upper 19 bits: whether there is such a feature at all. Small enough to stay in the cache. */
  readonly #known = new Int32Array(2 ** 14);
  readonly #sums: Int32Array;
  /** The last title that the gate and the scores asked for, and what it adds to them. */
  readonly #title = { gated: '', gate: 0, scored: '', scores: new Float64Array(0) };

  /** @throws Error when the file is of another version or cut short */
  constructor(bytes: Uint8Array) {
    const copy = new Uint8Array(bytes);
    const headerEnd = 4 + new DataView(copy.buffer).getUint32(0, true);
    this.#header = headerSchema.parse(JSON.parse(new TextDecoder().decode(copy.subarray(4, headerEnd))));
    this.positions = this.#header.positions;
    const { features, weights } = this.#header;
    this.#keys = new Int32Array(copy.buffer, headerEnd, features);
    const counts = copy.subarray(headerEnd + 4 * features, headerEnd + 5 * features);
    this.#firsts = new Int32Array(features + 1);
    counts.forEach((count, index) => (this.#firsts[index + 1] = this.#firsts[index]! + count));
    const labelsAt = headerEnd + 5 * features;
    this.#labels = copy.subarray(labelsAt, labelsAt + weights);
    this.#weights = new Int8Array(copy.buffer, labelsAt + weights, weights);
    this.#gate = new Int8Array(copy.buffer, labelsAt + 2 * weights, gateSlots);
    this.#slots = this.#index();
    this.#sums = new Int32Array(this.positions.length);
    this.#title.scores = new Float64Array(this.positions.length);
  }

  #index(): Int32Array {
    const size = 2 ** Math.ceil(Math.log2(2 * this.#keys.length + 1));
    const slots = new Int32Array(size).fill(-1);
    this.#keys.forEach((key, index) => {
      this.#known[key >>> 18]! |= 1 << (key >>> 13);
      let slot = key & (size - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      slots[slot] = index;
    });
    return slots;
  }

  /** The number of a feature; below 0 for one without weights, as most are. */
  #find(feature: number): number {
    if ((this.#known[feature >>> 18]! & (1 << (feature >>> 13))) === 0) return -1;
    const last = this.#slots.length - 1;
    for (let slot = feature & last; ; slot = (slot + 1) & last) {
      const index = this.#slots[slot]!;
      if (index < 0 || this.#keys[index] === feature) return index;
    }
  }

  /** Whether the comment is worth a closer look: the log-odds of carrying any position, by its single words, pass the threshold. */
  passesGate(comment: Comment): boolean {
    const { scale, bias, threshold } = this.#header.gate;
    const title = comment.title ?? '';
    if (this.#title.gated !== title) Object.assign(this.#title, { gated: title, gate: gateTitle(title, this.#scanner, this.#gate) });
    return bias + scale * (gateOwn(comment, this.#scanner, this.#gate) + this.#title.gate) >= threshold;
  }

  /** Log-odds of each position for the comment as a whole. */
  score(comment: Comment): Float32Array {
    const own = this.#sums.fill(0);
    const title = this.#scoreTitle(comment.title ?? '');
    let words = 0;
    for (const block of comment.blocks) if (block.kind === 'own') words += this.#addText(block.text, own);
    const factor = 1 / Math.sqrt(Math.max(1, words));
    const { bias, scales } = this.#header;
    const scores = new Float32Array(own.length);
    for (let label = 0; label < scores.length; label++) scores[label] = bias[label]! + scales[label]! * (factor * own[label]! + title[label]!);
    return scores;
  }

  /**
   * Adds the weights of a text's features to `sums`, one a position, in steps of its scale; returns the number of words. The same features as
   * {@link visitFeatures} visits, in another order and without a call for each: this loop is most of what the first stage takes.
   */
  #addText(text: string, sums: Int32Array): number {
    const words = this.#scanner.scan(text);
    const { hashes } = this.#scanner;
    let [beforeLast, last, lastPair] = [0, 0, 0];
    for (let index = 0; index < words; index++) {
      const word = hashes[index]!;
      this.#add(word, sums);
      if (index > 1) {
        this.#add(pairOf(lastPair, word), sums);
        this.#add(skippingOf(beforeLast, word), sums);
      }
      if (index > 0) this.#add((lastPair = pairOf(last, word)), sums);
      [beforeLast, last] = [last, word];
    }
    return words;
  }

  #add(feature: number, sums: Int32Array): void {
    const index = this.#find(feature);
    if (index < 0) return;
    const end = this.#firsts[index + 1]!;
    for (let at = this.#firsts[index]!; at < end; at++) sums[this.#labels[at]!]! += this.#weights[at]!;
  }

  /** What the title adds to the log-odds of each position; kept, since the comments of a thread have one title. */
  #scoreTitle(text: string): Float64Array {
    if (this.#title.scored === text) return this.#title.scores;
    const sums = new Int32Array(this.positions.length);
    const words = this.#scanner.scan(text);
    visitFeatures(this.#scanner, 0, words, (feature) => this.#add(inTitle(feature), sums));
    const factor = titleShare / Math.sqrt(Math.max(1, words));
    this.#title.scored = text;
    return (this.#title.scores = Float64Array.from(sums, (sum) => factor * sum));
  }

  /** The words of a sentence that speak most for a position, strongest first, without overlap. */
  reasons(sentence: OwnSentence, position: number, most: number): Reason[] {
    const words = this.#scanner.scan(sentence.text);
    const found: Reason[] = [];
    visitFeatures(this.#scanner, 0, words, (feature, from, to) => {
      const weight = this.#weightOf(this.#find(feature), position);
      if (weight > 0) found.push({ start: this.#scanner.starts[from]!, end: this.#scanner.ends[to]!, weight });
    });
    found.sort((first, second) => second.weight - first.weight || first.start - second.start);
    const kept: Reason[] = [];
    for (const reason of found) {
      if (kept.length === most) break;
      if (kept.every((other) => reason.end <= other.start || reason.start >= other.end)) kept.push(reason);
    }
    return kept;
  }

  #weightOf(index: number, position: number): number {
    if (index < 0) return 0;
    for (let at = this.#firsts[index]!; at < this.#firsts[index + 1]!; at++) {
      if (this.#labels[at] === position) return this.#weights[at]! * this.#header.scales[position]!;
    }
    return 0;
  }
}

/** The sum of the gate's weights over the words of the comment's own blocks and title, divided by the root of their number. */
export function gateSum(comment: Comment, scanner: Scanner, table: ArrayLike<number>): number {
  return gateOwn(comment, scanner, table) + gateTitle(comment.title ?? '', scanner, table);
}

function gateOwn({ blocks }: Comment, scanner: Scanner, table: ArrayLike<number>): number {
  let sum = 0;
  let words = 0;
  for (const { kind, text } of blocks) {
    if (kind !== 'own') continue;
    words += scanner.scan(text);
    sum += sumOver(scanner, table);
  }
  return sum / Math.sqrt(Math.max(1, words));
}

function gateTitle(title: string, scanner: Scanner, table: ArrayLike<number>): number {
  const words = scanner.scan(title);
  return (titleShare * sumOver(scanner, table)) / Math.sqrt(Math.max(1, words));
}

function sumOver({ hashes, count }: Scanner, table: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += table[hashes[index]! & (gateSlots - 1)]!;
  return sum;
}
