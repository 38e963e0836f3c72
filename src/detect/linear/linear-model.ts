import * as z from 'zod/mini';
import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import { inTitle, visitFeatures } from './features.ts';
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
    return bias + scale * gateSum(comment, this.#scanner, this.#gate) >= threshold;
  }

  /** Log-odds of each position for the comment as a whole. */
  score(comment: Comment): Float32Array {
    const own = new Int32Array(this.positions.length);
    const title = new Int32Array(this.positions.length);
    let words = 0;
    for (const block of comment.blocks) if (block.kind === 'own') words += this.#addText(block.text, false, own);
    const titleWords = comment.title ? this.#addText(comment.title, true, title) : 0;
    const ownFactor = 1 / Math.sqrt(Math.max(1, words));
    const titleFactor = titleShare / Math.sqrt(Math.max(1, titleWords));
    const { bias, scales } = this.#header;
    return Float32Array.from(bias, (base, label) => base + scales[label]! * (ownFactor * own[label]! + titleFactor * title[label]!));
  }

  /** Adds the weights of a text's features to `sums`, one a position, in steps of its scale; returns the number of words. */
  #addText(text: string, isTitle: boolean, sums: Int32Array): number {
    const words = this.#scanner.scan(text);
    const firsts = this.#firsts;
    const labels = this.#labels;
    const weights = this.#weights;
    visitFeatures(this.#scanner, 0, words, (feature) => {
      const index = this.#find(isTitle ? inTitle(feature) : feature);
      if (index < 0) return;
      for (let at = firsts[index]!; at < firsts[index + 1]!; at++) sums[labels[at]!]! += weights[at]!;
    });
    return words;
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
  let sum = 0;
  let words = 0;
  for (const block of comment.blocks) {
    if (block.kind !== 'own') continue;
    words += scanner.scan(block.text);
    for (let index = 0; index < scanner.count; index++) sum += table[scanner.hashes[index]! & (gateSlots - 1)]!;
  }
  let title = 0;
  if (comment.title) {
    scanner.scan(comment.title);
    for (let index = 0; index < scanner.count; index++) title += table[scanner.hashes[index]! & (gateSlots - 1)]!;
  }
  return sum / Math.sqrt(Math.max(1, words)) + (titleShare * title) / Math.sqrt(Math.max(1, scanner.count));
}
