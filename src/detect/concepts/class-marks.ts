import { IntList } from './int-list.ts';

/** A set of classes by their numbers, used again and again. */
export class ClassMarks {
  readonly numbers = new IntList();
  /** For each class in which turn it was added last. */
  readonly #turns: Int32Array;
  #turn = 1;

  /** @param classes how many classes there are */
  constructor(classes: number) {
    this.#turns = new Int32Array(classes);
  }

  has(number: number): boolean {
    return this.#turns[number] === this.#turn;
  }

  add(number: number): void {
    if (this.has(number)) return;
    this.#turns[number] = this.#turn;
    this.numbers.push(number);
  }

  clear(): void {
    this.#turn += 1;
    this.numbers.clear();
  }
}
