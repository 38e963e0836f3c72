import * as z from 'zod/mini';

/** What the head of a file with a table says of it. */
export const tableHeaderSchema = z.object({
  positions: z.array(z.string()),
  /** Number of features and of weights (a feature has weights for some positions only). */
  features: z.number(),
  weights: z.number(),
  /** Per position: the value of one step of the 8-bit weights, and the log-odds of a comment without any known feature. */
  scales: z.array(z.number()),
  bias: z.array(z.number()),
});

export type TableHeader = z.infer<typeof tableHeaderSchema>;

/** A file of the model cut into its head, which is JSON, and what follows, copied so that it can be read as larger numbers. */
export function cutHeader(bytes: Uint8Array): { header: unknown; copy: Uint8Array<ArrayBuffer>; headerEnd: number } {
  const copy = new Uint8Array(bytes);
  const headerEnd = 4 + new DataView(copy.buffer).getUint32(0, true);
  return { header: JSON.parse(new TextDecoder().decode(copy.subarray(4, headerEnd))), copy, headerEnd };
}

/** How many values the upper 16 bits of a key have. */
export const uppers = 65_536;

/**
 * Weights of hashed features, few positions each: how many keys begin with each value of the upper 16 bits, the lower 16 bits of the keys in order,
 * how many weights a key has, then the weights' positions and steps. It is used as it stands.
 */
export class WeightTable {
  /** Where the keys begin that have each value of the upper 16 bits. */
  readonly #starts = new Int32Array(uppers + 1);
  readonly #lowers: Uint16Array;
  readonly #firsts: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;
  /** One bit for each possible value of a feature's upper bits: whether there is such a feature at all. Small enough to stay in the cache. */
  readonly #known: Int32Array;
  readonly #shift: number;
  /** Where the table ends in the file, at a multiple of four bytes. */
  readonly end: number;

  /** @throws RangeError when the file is cut short */
  constructor({ features, weights }: TableHeader, copy: Uint8Array<ArrayBuffer>, headerEnd: number) {
    for (let upper = 0; upper < uppers; upper++) this.#starts[upper + 1] = this.#starts[upper]! + copy[headerEnd + upper]!;
    this.#lowers = new Uint16Array(copy.buffer, headerEnd + uppers, features);
    const countsAt = headerEnd + uppers + 2 * features;
    this.#firsts = new Int32Array(features + 1);
    for (let index = 0; index < features; index++) this.#firsts[index + 1] = this.#firsts[index]! + copy[countsAt + index]!;
    const labelsAt = countsAt + features;
    this.#labels = copy.subarray(labelsAt, labelsAt + weights);
    this.#weights = new Int8Array(copy.buffer, labelsAt + weights, weights);
    this.end = 4 * Math.ceil((labelsAt + 2 * weights) / 4);
    if (this.end > copy.length) throw new RangeError('the table of weights is cut short');
    this.#shift = 32 - Math.min(22, Math.max(19, Math.ceil(Math.log2(12 * features + 1))));
    this.#known = this.#mark();
  }

  #mark(): Int32Array {
    const known = new Int32Array(2 ** (32 - this.#shift - 5));
    for (let upper = 0; upper < uppers; upper++) {
      for (let index = this.#starts[upper]!; index < this.#starts[upper + 1]!; index++) {
        const bit = ((upper << 16) | this.#lowers[index]!) >>> this.#shift;
        known[bit >>> 5]! |= 1 << bit;
      }
    }
    return known;
  }

  /** The number of a feature; below 0 for one without weights, as most are. */
  find(feature: number): number {
    const bit = feature >>> this.#shift;
    if ((this.#known[bit >>> 5]! & (1 << bit)) === 0) return -1;
    const lower = feature & 0xffff;
    const end = this.#starts[(feature >>> 16) + 1]!;
    for (let index = this.#starts[feature >>> 16]!; index < end; index++) if (this.#lowers[index] === lower) return index;
    return -1;
  }

  /** Adds a feature's weights to `sums`, one a position, in steps of its scale. */
  add(feature: number, sums: Int32Array): void {
    const index = this.find(feature);
    if (index < 0) return;
    const end = this.#firsts[index + 1]!;
    for (let at = this.#firsts[index]!; at < end; at++) sums[this.#labels[at]!]! += this.#weights[at]!;
  }

  /** A feature's weight for a position in steps of its scale. */
  stepsOf(feature: number, position: number): number {
    const index = this.find(feature);
    if (index < 0) return 0;
    for (let at = this.#firsts[index]!; at < this.#firsts[index + 1]!; at++) if (this.#labels[at] === position) return this.#weights[at]!;
    return 0;
  }
}
