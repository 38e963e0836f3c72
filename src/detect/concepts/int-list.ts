/** No list keeps more room than this for the next use. */
const mostKept = 1024;

/** A list of integers that is used again and again: clearing it makes no garbage. */
export class IntList {
  /** Only the first {@link length} are part of the list. */
  items = new Int32Array(32);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  clear(): void {
    this.length = 0;
    if (this.items.length > mostKept) this.items = new Int32Array(32);
  }
}
