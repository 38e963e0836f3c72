import { hashText } from '../../reports/hash-text.ts';
import type { PublicLabel } from '../data/label-file.ts';
import type { Ranked } from './queue.ts';

const nameOf = ({ source, nativeId }: Pick<PublicLabel, 'source' | 'nativeId'>) => `${source} ${nativeId}`;

/** The sentences that at least half of those who say yes name, in order. */
function sentencesOf({ sentences, yes }: Ranked): number[] {
  return [...sentences].filter(([, readers]) => readers * 2 >= yes.size).map(([number]) => number).sort((one, other) => one - other);
}

function settle(label: PublicLabel, each: Ranked): PublicLabel {
  const without = (list: string[]) => list.filter((position) => position !== each.position);
  const { [each.position]: before, ...numbers } = label.numbers;
  const given = sentencesOf(each);
  if (each.verdict) numbers[each.position] = given.length > 0 ? given : (before ?? []);
  return { ...label, numbers, unsure: without(label.unsure), disagreed: without(label.disagreed) };
}

export interface AcceptedLabels {
  /** Labels in place of those that there were. */
  changed: PublicLabel[];
  /** Labels of comments that had none. */
  added: PublicLabel[];
  /** Cases about comments that only measure: they never teach. */
  measuring: string[];
}

/**
 * Turns accepted cases into labels.
 *
 * @param labels those that training reads
 * @param measuring names ("SOURCE ID") of the comments by which the detector is measured
 */
export function acceptCases(accepted: Ranked[], labels: PublicLabel[], measuring: ReadonlySet<string>): AcceptedLabels {
  const known = new Map(labels.map((label) => [nameOf(label), label]));
  const settled = new Map<string, PublicLabel>();
  for (const each of accepted) {
    const name = nameOf(each);
    if (measuring.has(name)) continue;
    const { source, nativeId } = each;
    const before = settled.get(name) ?? known.get(name) ?? { source, nativeId, numbers: {}, unsure: [], disagreed: [] };
    settled.set(name, settle(before, each));
  }
  const all = [...settled];
  return {
    changed: all.filter(([name]) => known.has(name)).map(([, label]) => label),
    added: all.filter(([name]) => !known.has(name)).map(([, label]) => label),
    measuring: accepted.filter((each) => measuring.has(nameOf(each))).map(({ key }) => key),
  };
}

/** The text of a comment as training joins it with its label; null when no report carries it, or not as it was hashed. */
export function textOf({ source, nativeId, withText }: Ranked): { id: string; source: string; native_id: string; title: null; text: string } | null {
  const { text, textHash, commentId: id, url } = withText ?? {};
  if (text === undefined || id === undefined || url === undefined || /^\s*>/m.test(text)) return null;
  const hash = hashText({ id, url, blocks: [{ kind: 'own', text }] });
  return hash === textHash ? { id: `reported-${source}-${nativeId}`, source, native_id: nativeId, title: null, text } : null;
}

/** Marks of the file of written examples that an example must not hold. */
const marks = /\[\[|\]\]|^===|^title:/m;

/** What readers wrote in their own words, as entries of the position's file of written examples. */
export function writtenOf({ examples, position, verdict, reasons }: Ranked): string[] {
  const kind = reasons.has('off-topic') ? 'off-topic' : reasons.has('quoted-or-rejected') ? 'quoted' : 'near';
  return examples.filter((example) => !marks.test(example) && example.trim() !== '').map((example) => {
    const text = example.trim().replace(/\r\n?/g, '\n');
    return verdict ? `\n=== p ${position} plain\n[[${text}]]\n` : `\n=== n ${position} ${kind}\n${text}\n`;
  });
}
