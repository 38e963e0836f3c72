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

/** Two readings of one comment: what only one of them gave is neither right nor wrong; a close call for one is a close call. */
function together(first: PublicLabel, second: PublicLabel): PublicLabel {
  const both = Object.keys(first.numbers).filter((position) => position in second.numbers);
  const onlyOne = [...Object.keys(first.numbers), ...Object.keys(second.numbers)].filter((position) => !both.includes(position));
  return {
    source: first.source,
    nativeId: first.nativeId,
    numbers: Object.fromEntries(both.map((position) => [position, first.numbers[position]!])),
    unsure: both.filter((position) => first.unsure.includes(position) || second.unsure.includes(position)),
    disagreed: [...new Set([...first.disagreed.filter((position) => !both.includes(position)), ...onlyOne])],
  };
}

/** Adds labels to those that are there; where a comment was labelled before, both readings are put together and compared. */
export function mergeLabels(before: readonly PublicLabel[], added: readonly PublicLabel[]): { labels: PublicLabel[]; agreement: Agreement } {
  const labels = new Map(before.map((label) => [keyOf(label), label]));
  const agreement: Agreement = { comments: 0, both: 0, onlyFirst: 0, onlySecond: 0 };
  for (const label of added) {
    const first = labels.get(keyOf(label));
    labels.set(keyOf(label), first ? together(first, label) : label);
    if (!first) continue;
    const [one, other] = [Object.keys(first.numbers), Object.keys(label.numbers)];
    const both = one.filter((position) => other.includes(position)).length;
    agreement.comments++;
    agreement.both += both;
    agreement.onlyFirst += one.length - both;
    agreement.onlySecond += other.length - both;
  }
  return { labels: [...labels.values()], agreement };
}
