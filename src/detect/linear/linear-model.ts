import * as z from 'zod/mini';
import type { Comment } from '../../comment.ts';
import { inTitle, pairOf, skippingOf, visitFeatures } from './features.ts';
import { Scanner } from './scanner.ts';
import { cutHeader, tableHeaderSchema, WeightTable } from './weight-table.ts';

const headerSchema = z.extend(tableHeaderSchema, {
  version: z.literal(2),
  gate: z.object({ scale: z.number(), bias: z.number(), threshold: z.number() }),
});

export type LinearHeader = z.infer<typeof headerSchema>;

/** Number of slots of the gate's table: a word's weight stands at its hash modulo this. */
export const gateSlots = 65_536;

/** The title's words count less than the comment's own. */
export const titleShare = 0.5;

/**
 * The cheap first stage: a gate over single words that lets most comments pass by at once, and one-vs-rest linear scores over
 * hashed words, pairs and triples. Reads each text in one pass without making strings.
 */
export class LinearModel {
  readonly positions: readonly string[];
  readonly #header: LinearHeader;
  readonly #gate: Int8Array;
  readonly #table: WeightTable;
  readonly #scanner = new Scanner();
  readonly #sums: Int32Array;
  /** The last title that the gate and the scores asked for, and what it adds to them. */
  readonly #title = { gated: '', gate: 0, scored: '', scores: new Float64Array(0) };

  /** @throws Error when the file is of another version or cut short */
  constructor(bytes: Uint8Array) {
    const { header, copy, headerEnd } = cutHeader(bytes);
    this.#header = headerSchema.parse(header);
    this.positions = this.#header.positions;
    this.#table = new WeightTable(this.#header, copy, headerEnd);
    this.#gate = new Int8Array(copy.buffer, this.#table.end, gateSlots);
    this.#sums = new Int32Array(this.positions.length);
    this.#title.scores = new Float64Array(this.positions.length);
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
    const table = this.#table;
    let [beforeLast, last, lastPair] = [0, 0, 0];
    for (let index = 0; index < words; index++) {
      const word = hashes[index]!;
      table.add(word, sums);
      if (index > 1) {
        table.add(pairOf(lastPair, word), sums);
        table.add(skippingOf(beforeLast, word), sums);
      }
      if (index > 0) table.add((lastPair = pairOf(last, word)), sums);
      [beforeLast, last] = [last, word];
    }
    return words;
  }

  /** What the title adds to the log-odds of each position; kept, since the comments of a thread have one title. */
  #scoreTitle(text: string): Float64Array {
    if (this.#title.scored === text) return this.#title.scores;
    const sums = new Int32Array(this.positions.length);
    const words = this.#scanner.scan(text);
    visitFeatures(this.#scanner, 0, words, (feature) => this.#table.add(inTitle(feature), sums));
    const factor = titleShare / Math.sqrt(Math.max(1, words));
    this.#title.scored = text;
    return (this.#title.scores = Float64Array.from(sums, (sum) => factor * sum));
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
