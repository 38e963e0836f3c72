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

/** Weights of hashed features, few positions each: keys, how many weights a key has, then the weights' positions and steps. */
export class WeightTable {
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #firsts: Int32Array;
  readonly #labels: Uint8Array;
  readonly #weights: Int8Array;
  /** One bit for each possible value of a feature's upper 19 bits: whether there is such a feature at all. Small enough to stay in the cache. */
  readonly #known = new Int32Array(2 ** 14);
  /** Where the table ends in the file. */
  readonly end: number;

  /** @throws RangeError when the file is cut short */
  constructor({ features, weights }: TableHeader, copy: Uint8Array<ArrayBuffer>, headerEnd: number) {
    this.#keys = new Int32Array(copy.buffer, headerEnd, features);
    const counts = copy.subarray(headerEnd + 4 * features, headerEnd + 5 * features);
    this.#firsts = new Int32Array(features + 1);
    for (let index = 0; index < features; index++) this.#firsts[index + 1] = this.#firsts[index]! + counts[index]!;
    const labelsAt = headerEnd + 5 * features;
    this.#labels = copy.subarray(labelsAt, labelsAt + weights);
    this.#weights = new Int8Array(copy.buffer, labelsAt + weights, weights);
    this.end = labelsAt + 2 * weights;
    this.#slots = this.#index();
  }

  #index(): Int32Array {
    const size = 2 ** Math.ceil(Math.log2(2 * this.#keys.length + 1));
    const slots = new Int32Array(size).fill(-1);
    for (let index = 0; index < this.#keys.length; index++) {
      const key = this.#keys[index]!;
      this.#known[key >>> 18]! |= 1 << (key >>> 13);
      let slot = key & (size - 1);
      while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      slots[slot] = index;
    }
    return slots;
  }

  /** The number of a feature; below 0 for one without weights, as most are. */
  find(feature: number): number {
    if ((this.#known[feature >>> 18]! & (1 << (feature >>> 13))) === 0) return -1;
    const last = this.#slots.length - 1;
    for (let slot = feature & last; ; slot = (slot + 1) & last) {
      const index = this.#slots[slot]!;
      if (index < 0 || this.#keys[index] === feature) return index;
    }
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
