import type { Debate, Knowledge, Position, Source, Strength } from './schema.ts';
import { rank } from './rank.ts';

/** A source as a popover cites it. `year` is the year of publication, `asOf` the day or month that the figures describe. */
export type CitedSource = Pick<Source, 'id' | 'title' | 'publisher' | 'url' | 'kind' | 'asOf' | 'verified' | 'via'> & { year: string };

/** A counterargument with everything needed to show and cite it. `link` is the reader's deep link, without "#". */
export interface AnsweringArgument {
  id: string;
  title: string;
  strength: Strength;
  summary: string;
  rejoinder: string;
  sources: CitedSource[];
  link: string;
}

/** What opens behind a badge: plain data of a few kilobytes. */
export interface Answer {
  debate: Pick<Debate, 'id' | 'title' | 'question'>;
  position: Pick<Position, 'id' | 'label' | 'claim' | 'stance'>;
  /** What is easily taken for the position and is not. */
  not: string;
  /** The other side of the debate. */
  opposite: Pick<Position, 'id' | 'label' | 'claim' | 'stance'>;
  /** The strongest fair case for the position itself. */
  steelman: string;
  wouldSettle: string;
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
    const opposite = debate.positions.find((each) => each.id !== position);
    if (!asserted || !opposite) continue;
    const link = `${debate.id}/${asserted.id}`;
    const chosen = rank(asserted.counterarguments, sentence).slice(0, count);
    return {
      debate: { id: debate.id, title: debate.title, question: debate.question },
      position: brief(asserted),
      not: asserted.not,
      opposite: brief(opposite),
      steelman: asserted.steelman.join(' '),
      wouldSettle: asserted.wouldSettle,
      counterarguments: chosen.map(({ summary, sources, id, title, strength, rejoinder }) => ({
        id, title, strength, rejoinder,
        summary: summary.join(' '),
        sources: sources.flatMap((source) => cite(knowledge.sources[source])),
        link: `${link}/${id}`,
      })),
      more: asserted.counterarguments.length - chosen.length,
      link,
    };
  }
  return null;
}

const brief = ({ id, label, claim, stance }: Position) => ({ id, label, claim, stance });

function cite(source: Source | undefined): CitedSource[] {
  if (!source) return [];
  const { id, title, publisher, url, kind, asOf, verified, via, date } = source;
  return [{ id, title, publisher, url, kind, asOf, verified, ...(via && { via }), year: date.slice(0, 4) }];
}
