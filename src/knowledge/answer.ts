import type { Knowledge, Source, Strength } from './schema.ts';
import { rank } from './rank.ts';

/** A source as a popover cites it. `year` is the year of publication. */
export type CitedSource = Pick<Source, 'title' | 'publisher' | 'url' | 'verified' | 'via'> & { year: string };

/** A counterargument with everything needed to show and cite it. */
export interface AnsweringArgument {
  id: string;
  title: string;
  strength: Strength;
  summary: string;
  rejoinder: string;
  sources: CitedSource[];
}

/** What opens behind a badge: plain data of a few kilobytes. */
export interface Answer {
  /** What is easily taken for the position and is not. */
  not: string;
  /** The strongest fair case for the position itself. */
  steelman: string;
  /** Those that answer the sentence best, best first. */
  counterarguments: AnsweringArgument[];
  /** How many more the reader page holds. */
  more: number;
  /** The position's deep link, without "#". */
  link: string;
}

/**
 * Looks up what answers a sentence.
 *
 * @param position id of the position that the sentence asserts
 * @param sentence the evidence, as written; may be empty, then the strongest come first
 * @param count how many counterarguments at most
 * @returns null when there is no such position
 */
export function answer(knowledge: Knowledge, position: string, sentence: string, count = 3): Answer | null {
  for (const debate of knowledge.debates) {
    const asserted = debate.positions.find((each) => each.id === position);
    if (!asserted) continue;
    const chosen = rank(asserted.counterarguments, sentence).slice(0, count);
    return {
      not: asserted.not,
      steelman: asserted.steelman.join(' '),
      counterarguments: chosen.map(({ summary, sources, id, title, strength, rejoinder }) => ({
        id, title, strength, rejoinder,
        summary: summary.join(' '),
        sources: sources.flatMap((source) => cite(knowledge.sources[source])),
      })),
      more: asserted.counterarguments.length - chosen.length,
      link: `${debate.id}/${asserted.id}`,
    };
  }
  return null;
}

function cite(source: Source | undefined): CitedSource[] {
  if (!source) return [];
  const { title, publisher, url, verified, via, date } = source;
  return [{ title, publisher, url, verified, ...(via && { via }), year: date.slice(0, 4) }];
}
