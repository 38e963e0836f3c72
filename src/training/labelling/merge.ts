import type { PublicLabel } from '../data/label-file.ts';
import { keyOf } from '../data/texts.ts';

/** How far two readers agree on the comments that both labelled. */
export interface Agreement {
  comments: number;
  both: number;
  onlyFirst: number;
  onlySecond: number;
}

/** F1 of the one reader's labels against the other's; 1 when neither gave any. */
export const agreementF1 = ({ both, onlyFirst, onlySecond }: Agreement): number =>
  both + onlyFirst + onlySecond === 0 ? 1 : (2 * both) / (2 * both + onlyFirst + onlySecond);

/** The sentences that both readings name, or else those of the first. */
function evidenceOf(first: readonly number[], second: readonly number[]): number[] {
  const shared = first.filter((number) => second.includes(number));
  return shared.length > 0 ? shared : [...first];
}

/**
 * Two readings of one comment: what only one of them gave is neither right nor wrong, unless the first was already such a disagreement of two
 * readers, which a third one decides; a close call for one is a close call.
 */
function together(first: PublicLabel, second: PublicLabel): PublicLabel {
  const both = Object.keys(first.numbers).filter((position) => position in second.numbers);
  const decided = first.disagreed.filter((position) => position in second.numbers && !(position in first.numbers));
  const onlyOne = [...Object.keys(first.numbers), ...Object.keys(second.numbers)].filter((position) => !both.includes(position) && !decided.includes(position));
  return {
    source: first.source,
    nativeId: first.nativeId,
    numbers: Object.fromEntries([
      ...both.map((position) => [position, evidenceOf(first.numbers[position]!, second.numbers[position]!)] as const),
      ...decided.map((position) => [position, second.numbers[position]!] as const),
    ]),
    unsure: [...both.filter((position) => first.unsure.includes(position) || second.unsure.includes(position)), ...decided],
    disagreed: [...new Set(onlyOne)],
  };
}

/**
 * Adds labels to those that are there; where a comment was labelled before, both readings are put together and compared, but for what was
 * left open: a third reading decides it and agrees with one of two whatever it says.
 */
export function mergeLabels(before: readonly PublicLabel[], added: readonly PublicLabel[]): { labels: PublicLabel[]; agreement: Agreement } {
  const labels = new Map(before.map((label) => [keyOf(label), label]));
  const agreement: Agreement = { comments: 0, both: 0, onlyFirst: 0, onlySecond: 0 };
  for (const label of added) {
    const first = labels.get(keyOf(label));
    labels.set(keyOf(label), first ? together(first, label) : label);
    if (!first) continue;
    const isSettled = (position: string): boolean => position in first.numbers || !first.disagreed.includes(position);
    const [one, other] = [Object.keys(first.numbers), Object.keys(label.numbers).filter(isSettled)];
    const both = one.filter((position) => other.includes(position)).length;
    agreement.comments++;
    agreement.both += both;
    agreement.onlyFirst += one.length - both;
    agreement.onlySecond += other.length - both;
  }
  return { labels: [...labels.values()], agreement };
}
