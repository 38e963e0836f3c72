import type { PatternItem } from './concept-tables.ts';
import { itemAt, partsOf } from './packed-tables.ts';
import type { SentenceHits } from './sentence-hits.ts';

/** Words before the first item among which what must not stand there is looked for. */
const reachBefore = 5;

/** What is known of the comment around a sentence: the classes that occur in its title and in all of it. */
export interface Surroundings {
  title: ReadonlySet<number>;
  comment: ReadonlySet<number>;
}

function isGranted({ place, of }: PatternItem, sentence: SentenceHits, { title, comment }: Surroundings): boolean {
  if (place === 'title') return title.has(of);
  if (place === 'comment') return comment.has(of);
  return !sentence.has(of);
}

/** Words of a sentence by their numbers: `from` inclusive, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where the pattern that stands at a place among `narrow` numbers first matches in a sentence; null where it does not. */
export function stretchOf(narrow: Uint16Array, at: number, sentence: SentenceHits, around: Surroundings): Stretch | null {
  const { needed, conditions, sequence } = partsOf(narrow, at);
  // It is tried where the first occurs.
  for (let next = needed + 2; next < conditions; next++) if (!sentence.has(narrow[next]!)) return null;
  for (let next = conditions + 1; next < sequence; next += 2) if (!isGranted(itemAt(narrow, next), sentence, around)) return null;
  return new Search(narrow, sequence, sentence).follow(0, start);
}

interface State {
  /** Where the match begins; -1 before the first item. */
  beginning: number;
  /** Where the item before ends. */
  end: number;
  /** Classes that must not stand before the next item. */
  blocks: number[];
  /** The gap that an optional item left behind. */
  gap: number;
}

const start: State = { beginning: -1, end: 0, blocks: [], gap: 0 };
/** No sentence has as many words. */
const mostWords = 1024;

/** Looks for one pattern in one sentence. */
class Search {
  /** From which item and word on there is no match: without this, a word that is repeated often would be tried in all combinations. */
  #failed: Set<number> | null = null;

  /** @param sequence where the list of the items begins */
  constructor(
    private readonly narrow: Uint16Array,
    private readonly sequence: number,
    private readonly sentence: SentenceHits,
  ) {}

  follow(at: number, state: State): Stretch | null {
    if (at === this.narrow[this.sequence]) return { from: state.beginning, to: state.end };
    const item = itemAt(this.narrow, this.sequence + 1 + 2 * at);
    if (item.place === 'nowhere-between') return this.follow(at + 1, { ...state, blocks: [...state.blocks, item.of] });
    const stretch = this.#take(item, at, state);
    if (stretch || !item.optional) return stretch;
    return this.follow(at + 1, { ...state, gap: Math.max(state.gap, item.gap) });
  }

  #take(item: PatternItem, at: number, state: State): Stretch | null {
    const { sentence } = this;
    const { starts, ends } = sentence.hits;
    const isFirst = state.beginning < 0;
    for (let hit = sentence.firstOf(item.of); hit >= 0; hit = sentence.after(hit)) {
      const from = starts[hit]!;
      const tooFar = isFirst ? item.first && from > 1 : from < state.end || from - state.end > Math.max(item.gap, state.gap);
      if (tooFar || state.blocks.some((block) => sentence.lies(block, isFirst ? from - reachBefore : state.end, from))) continue;
      const key = at * mostWords + ends[hit]!;
      if (this.#failed?.has(key)) continue;
      const stretch = this.follow(at + 1, { beginning: isFirst ? from : state.beginning, end: ends[hit]!, blocks: [], gap: 0 });
      if (stretch) return stretch;
      (this.#failed ??= new Set()).add(key);
    }
    return null;
  }
}
