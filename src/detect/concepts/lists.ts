/** Short lists of numbers, one for each number from 0 on, in two arrays. */
export class Lists {
  /** Where the list of each number begins in `items`; the list of the next one begins where it ends. */
  readonly starts: Int32Array;
  readonly items: Int32Array;

  /**
   * @param count how many lists there are
   * @param visit calls back with each item and the list that it belongs to, in the order of the lists' items; is called twice
   */
  constructor(count: number, visit: (add: (list: number, item: number) => void) => void) {
    this.starts = new Int32Array(count + 1);
    visit((list) => this.starts[list + 1]!++);
    for (let list = 0; list < count; list++) this.starts[list + 1]! += this.starts[list]!;
    this.items = new Int32Array(this.starts[count]!);
    const next = this.starts.slice();
    visit((list, item) => (this.items[next[list]!++] = item));
  }
}
