const hashOf = (state: number, word: number): number => {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Which state a word leads to from another state, for some hundred thousand steps in little memory: a table with open addressing. */
export class StepTable {
  #states = new Int32Array(1024);
  #words = new Int32Array(1024);
  /** The state that is reached; 0, the root, is never reached. */
  #targets = new Int32Array(1024);
  #count = 0;

  #slotOf(state: number, word: number): number {
    const last = this.#targets.length - 1;
    let slot = hashOf(state, word) & last;
    while (this.#targets[slot] !== 0 && (this.#states[slot] !== state || this.#words[slot] !== word)) slot = (slot + 1) & last;
    return slot;
  }

  /** @returns 0 where there is no such step */
  get(state: number, word: number): number {
    return this.#targets[this.#slotOf(state, word)]!;
  }

  /** @param target not 0 */
  set(state: number, word: number, target: number): void {
    if (2 * this.#count >= this.#targets.length) this.#grow();
    const slot = this.#slotOf(state, word);
    if (this.#targets[slot] === 0) this.#count++;
    this.#states[slot] = state;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const [states, words, targets] = [this.#states, this.#words, this.#targets];
    const size = 2 * targets.length;
    this.#states = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#targets = new Int32Array(size);
    this.#count = 0;
    targets.forEach((target, slot) => target !== 0 && this.set(states[slot]!, words[slot]!, target));
  }
}
