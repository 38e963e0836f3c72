import { IntList } from './int-list.ts';
import { Hits, type Lexicon } from './lexicon.ts';

/**
 * The hits of one sentence, class by class. One such object serves all sentences, one after the other. Classes that only patterns
 * ask for, most of them of very common words, are looked up when a pattern asks.
 */
export class SentenceHits {
  hits = new Hits();
  /** For each class its first and last hit; -1 for none, -2 where it was not looked up yet. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** For each hit the next one of the same class; -1 for none. */
  readonly #next = new IntList();
  /** Classes that have another state than at the start. */
  readonly #touched = new IntList();

  /** For each class in which sentence, counted from 1, one of its phrases last occurred that is only looked up when asked for. */
  readonly #seen: Int32Array;
  #turn = 0;

  /** @param classes how many classes there are */
  constructor(private readonly lexicon: Lexicon, classes: number) {
    this.#first = Int32Array.from({ length: classes }, (_, number) => this.#unknown(number));
    this.#last = new Int32Array(classes).fill(-1);
    this.#seen = new Int32Array(classes);
  }

  #unknown(number: number): number {
    return this.lexicon.isAsked(number) ? -2 : -1;
  }

  /** Takes the hits of another sentence instead of those before. */
  take(hits: Hits): void {
    for (let at = 0; at < this.#touched.length; at++) this.#first[this.#touched.items[at]!] = this.#unknown(this.#touched.items[at]!);
    this.#touched.clear();
    this.hits = hits;
    this.#next.clear();
    for (let hit = 0; hit < hits.classes.length; hit++) this.#link(hits.classes.items[hit]!, hit);
    this.#turn += 1;
    for (let at = 0; at < hits.phrases.length; at++) this.lexicon.markAsked(hits.phrases.items[at]!, this.#seen, this.#turn);
  }

  /** Links a hit, the last one so far, to the one before it of the same class. */
  #link(number: number, hit: number): void {
    if (this.#first[number]! < 0) {
      this.#first[number] = hit;
      this.#touched.push(number);
    } else this.#next.items[this.#last[number]!] = hit;
    this.#last[number] = hit;
    this.#next.push(-1);
  }

  #lookUp(number: number): void {
    const { classes, starts, ends, phrases, phraseStarts, phraseEnds } = this.hits;
    this.#first[number] = -1;
    this.#touched.push(number);
    for (let at = 0; at < phrases.length; at++) {
      if (!this.lexicon.isAskedIn(phrases.items[at]!, number)) continue;
      classes.push(number);
      starts.push(phraseStarts.items[at]!);
      ends.push(phraseEnds.items[at]!);
      this.#link(number, classes.length - 1);
    }
  }

  has(number: number): boolean {
    return this.firstOf(number) >= 0;
  }

  /** The first hit of a class; below 0 for none. */
  firstOf(number: number): number {
    if (this.#first[number] !== -2) return this.#first[number]!;
    if (this.#seen[number] !== this.#turn) return -1;
    this.#lookUp(number);
    return this.#first[number]!;
  }

  /** The next hit of the same class; below 0 for none. */
  after(hit: number): number {
    return this.#next.items[hit]!;
  }

  /** Whether a hit of a class lies wholly within the words [from, to). */
  lies(number: number, from: number, to: number): boolean {
    for (let hit = this.firstOf(number); hit >= 0; hit = this.after(hit)) {
      if (this.hits.starts.items[hit]! >= from && this.hits.ends.items[hit]! <= to) return true;
    }
    return false;
  }
}
