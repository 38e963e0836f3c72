import type { ConceptPattern, PatternItem } from './concept-tables.ts';
import type { SentenceHits } from './sentence-hits.ts';

/** A pattern ready to be matched. */
export interface ReadyPattern extends Pick<ConceptPattern, 'position' | 'features' | 'needed'> {
  /** The items of the sentence in order, and what must not stand between them. */
  sequence: readonly PatternItem[];
  /** What has to be, or must not be, elsewhere. */
  conditions: readonly PatternItem[];
}

/** Sorts a pattern's items by where they are looked for. */
export function readyPattern({ position, features, items, needed }: ConceptPattern): ReadyPattern {
  const isOrdered = ({ place }: PatternItem): boolean => place === 'here' || place === 'nowhere-between';
  return { position, features, needed, sequence: items.filter(isOrdered), conditions: items.filter((item) => !isOrdered(item)) };
}

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

/** Where a pattern first matches in a sentence; null where it does not. */
export function stretchOf({ sequence, conditions, needed }: ReadyPattern, sentence: SentenceHits, around: Surroundings): Stretch | null {
  // It is tried where the first occurs.
  for (let index = 1; index < needed.length; index++) if (!sentence.has(needed[index]!)) return null;
  for (const condition of conditions) if (!isGranted(condition, sentence, around)) return null;
  return new Search(sequence, sentence).follow(0, start);
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

  constructor(
    private readonly sequence: readonly PatternItem[],
    private readonly sentence: SentenceHits,
  ) {}

  follow(at: number, state: State): Stretch | null {
    const item = this.sequence[at];
    if (!item) return { from: state.beginning, to: state.end };
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
