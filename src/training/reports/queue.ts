import type { Case, OwnExample } from './cases.ts';

/** A case with what its readers say and how much it is worth to decide it. */
export interface Ranked extends Case {
  verdict: boolean;
  /** Readers of both minds. */
  conflict: boolean;
  value: number;
}

/** The examples that are accepted with a case: those of readers who answer as most do. */
export const acceptedExamples = ({ examples, verdict }: Ranked): OwnExample[] => examples.filter(({ yes }) => yes === verdict);

/** A missing badge says that the detector was sure of the contrary. */
const surpriseOfMissing = 0.9;

/** Labels of one position may count this much more, or less, than those of the average one. */
const rarityLimits = { least: 0.5, most: 3 };

/** Sure when many agree: the share of the majority, drawn towards a half when there are few readers, times how much they are. */
function agreement(most: number, all: number): number {
  return ((most + 1) / (all + 2)) * Math.log2(1 + most);
}

/**
 * Orders cases by what a label would teach: how many readers agree, how sure the detector was of the contrary, and how
 * few labels the position has.
 *
 * @param labelled how many comments are labelled with each position already
 */
export function rankCases(cases: Case[], labelled: ReadonlyMap<string, number>): Ranked[] {
  const mean = [...labelled.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, labelled.size);
  const rarity = (position: string) =>
    Math.min(rarityLimits.most, Math.max(rarityLimits.least, Math.sqrt((mean + 1) / ((labelled.get(position) ?? 0) + 1))));
  const ranked = cases.map((each) => {
    const yes = each.yes.size;
    const no = each.no.size;
    const verdict = yes > no;
    const surprise = verdict ? (each.confidence === null ? surpriseOfMissing : 1 - each.confidence) : (each.confidence ?? 1 / 2);
    const value = agreement(Math.max(yes, no), yes + no) * surprise * rarity(each.position);
    return { ...each, verdict, conflict: yes > 0 && no > 0, value };
  });
  return ranked.sort((one, other) => other.value - one.value || one.key.localeCompare(other.key));
}
