import type { ClassMarks } from './class-marks.ts';
import { itemOf, places } from './packed-tables.ts';
import type { SentenceHits } from './sentence-hits.ts';

/** Words before the first item among which what must not stand there is looked for. */
const reachBefore = 5;
/** No sentence has as many words. */
const mostWords = 1024;

/** What is known of a comment: the classes that occur in a sentence, in the title and in all of the comment. */
export interface Surroundings {
  sentence: SentenceHits;
  title: ClassMarks;
  comment: ClassMarks;
}

/** Tries patterns in a sentence. One such object serves all sentences and patterns, one after the other. */
export class PatternMatcher {
  /** The words of the last match by their numbers: `from` inclusive, `to` exclusive. */
  from = 0;
  to = 0;
  /** Where the items of the pattern begin that is tried. */
  #sequence = 0;
  /** From which item and word on there is no match: without this, a word that is repeated often would be tried in all combinations. */
  readonly #failed = new Set<number>();

  /** @param narrow the numbers in which patterns stand as {@link packTables} lays them out */
  constructor(
    private readonly narrow: Uint16Array,
    private readonly around: Surroundings,
  ) {}

  /** Whether the pattern that stands at a place matches; `from` and `to` say where first. It is tried where the first class that it needs occurs. */
  matches(at: number): boolean {
    const { narrow } = this;
    const needed = at + 1;
    const conditions = needed + narrow[needed]! + 1;
    for (let next = needed + 2; next < conditions; next++) if (!this.around.sentence.has(narrow[next]!)) return false;
    this.#sequence = conditions + 2 * narrow[conditions]! + 1;
    for (let next = conditions + 1; next < this.#sequence; next += 2) if (!this.#isGranted(narrow[next]!, itemOf.place(narrow[next + 1]!))) return false;
    if (this.#failed.size > 0) this.#failed.clear();
    return this.#follow(0, 0, -1, 0);
  }

  #isGranted(number: number, place: number): boolean {
    const { sentence, title, comment } = this.around;
    if (place === places.title) return title.has(number);
    if (place === places.comment) return comment.has(number);
    return !sentence.has(number);
  }

  /**
   * Looks for the items from one on.
   *
   * @param since the item after the last one that was found: those between say what must not stand there, or were optional and left out
   * @param beginning where the match begins; -1 before the first item
   * @param end where the item before ends
   */
  #follow(at: number, since: number, beginning: number, end: number): boolean {
    if (at === this.narrow[this.#sequence]) {
      [this.from, this.to] = [beginning, end];
      return true;
    }
    const word = this.#wordOf(at);
    if (itemOf.place(word) === places['nowhere-between']) return this.#follow(at + 1, since, beginning, end);
    return this.#take(at, since, beginning, end) || (itemOf.isOptional(word) && this.#follow(at + 1, since, beginning, end));
  }

  #wordOf(item: number): number {
    return this.narrow[this.#sequence + 2 + 2 * item]!;
  }

  #classOf(item: number): number {
    return this.narrow[this.#sequence + 1 + 2 * item]!;
  }

  #take(at: number, since: number, beginning: number, end: number): boolean {
    const { sentence } = this.around;
    const { starts, ends } = sentence.hits;
    const isFirst = beginning < 0;
    const gap = this.#gapOf(at, since);
    const mustBeFirst = itemOf.isFirst(this.#wordOf(at));
    for (let hit = sentence.firstOf(this.#classOf(at)); hit >= 0; hit = sentence.after(hit)) {
      const from = starts.items[hit]!;
      const tooFar = isFirst ? mustBeFirst && from > 1 : from < end || from - end > gap;
      if (tooFar || this.#isBlocked(at, since, isFirst ? from - reachBefore : end, from)) continue;
      const next = ends.items[hit]!;
      const key = at * mostWords + next;
      if (this.#failed.has(key)) continue;
      if (this.#follow(at + 1, at + 1, isFirst ? from : beginning, next)) return true;
      this.#failed.add(key);
    }
    return false;
  }

  /** How many words may stand before an item: an optional one that was left out leaves its gap behind. */
  #gapOf(at: number, since: number): number {
    let gap = 0;
    for (let item = since; item <= at; item++) {
      const word = this.#wordOf(item);
      if (itemOf.place(word) === places.here) gap = Math.max(gap, itemOf.gap(word));
    }
    return gap;
  }

  /** Whether among the words [from, to) stands what must not. */
  #isBlocked(at: number, since: number, from: number, to: number): boolean {
    for (let item = since; item < at; item++) {
      if (itemOf.place(this.#wordOf(item)) === places['nowhere-between'] && this.around.sentence.lies(this.#classOf(item), from, to)) return true;
    }
    return false;
  }
}
