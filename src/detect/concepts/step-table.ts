const hashOf = (state: number, word: number): number => {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Which state a word leads to from another state, for some hundred thousand steps in little memory: a table with open addressing. */
export class StepTable {
  /** The state that is reached; 0, the root, is never reached. */
  readonly #targets: Int32Array;
  /** For each state but the root where it is reached from, and by which word. */
  readonly #states: Int32Array;
  readonly #words: Uint16Array;
  #count = 1;

  /** @param most how many steps there will be at most */
  constructor(most: number) {
    this.#targets = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * most + 2)));
    this.#states = new Int32Array(most + 1);
    this.#words = new Uint16Array(most + 1);
  }

  #slotOf(state: number, word: number): number {
    const last = this.#targets.length - 1;
    let slot = hashOf(state, word) & last;
    for (let target = this.#targets[slot]!; target !== 0; target = this.#targets[slot]!) {
      if (this.#states[target] === state && this.#words[target] === word) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** @returns 0 where there is no such step */
  get(state: number, word: number): number {
    return this.#targets[this.#slotOf(state, word)]!;
  }

  /** Adds a step that there was not; returns the new state that it leads to. */
  add(state: number, word: number): number {
    const target = this.#count++;
    this.#targets[this.#slotOf(state, word)] = target;
    this.#states[target] = state;
    this.#words[target] = word;
    return target;
  }
}
