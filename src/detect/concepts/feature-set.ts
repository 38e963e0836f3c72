import { IntList } from './int-list.ts';

/** What a feature is. */
export const kinds = { class: 0, pair: 1, pattern: 2, word: 3 } as const;

/** No set keeps a larger table than this for the next use. */
const mostKept = 2 ** 14;

/** Features of which each counts once, in the order in which they were added; used again and again. */
export class FeatureSet {
  /** The features as hashes, and for each what it is, as one of {@link kinds}. */
  readonly features = new IntList();
  readonly kinds = new IntList();
  /** A table with open addressing: for each slot the place of a feature, counted from 1, plus what {@link clear} has passed. */
  #slots = new Int32Array(256);
  /** Slots up to this number are empty. */
  #passed = 0;

  add(feature: number, kind: number): void {
    const last = this.#slots.length - 1;
    const { items } = this.features;
    let slot = Math.imul(feature, 0x9e3779b1) >>> 8 & last;
    for (let place = this.#slots[slot]! - this.#passed; place > 0; place = this.#slots[slot]! - this.#passed) {
      if (items[place - 1] === feature) return;
      slot = (slot + 1) & last;
    }
    this.features.push(feature);
    this.kinds.push(kind);
    this.#slots[slot] = this.#passed + this.features.length;
    if (2 * this.features.length > last) this.#grow();
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#passed = 0;
    const last = this.#slots.length - 1;
    for (let at = 0; at < this.features.length; at++) {
      let slot = Math.imul(this.features.items[at]!, 0x9e3779b1) >>> 8 & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = at + 1;
    }
  }

  clear(): void {
    this.#passed += this.features.length;
    if (this.#slots.length > mostKept || this.#passed > 1e9) {
      this.#slots = new Int32Array(256);
      this.#passed = 0;
    }
    this.features.clear();
    this.kinds.clear();
  }
}
