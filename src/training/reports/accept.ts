import { hashText } from '../../reports/hash-text.ts';
import type { Reason, Report } from '../../reports/report.ts';
import type { PublicLabel } from '../data/label-file.ts';
import { allPositions } from '../positions.ts';
import { acceptedExamples, type Ranked } from './queue.ts';

const nameOf = ({ source, nativeId }: Pick<PublicLabel, 'source' | 'nativeId'>) => `${source} ${nativeId}`;

/** The sentences that at least half of those who say yes name, in order. */
function sentencesOf({ sentences, yes }: Ranked): number[] {
  return [...sentences].filter(([, readers]) => readers * 2 >= yes.size).map(([number]) => number).sort((one, other) => one - other);
}

/** A comment of which nothing is known: whoever reported one argument in it was not asked about the others. */
const unjudged = ({ source, nativeId }: Ranked): PublicLabel => ({ source, nativeId, numbers: {}, unsure: [], disagreed: [...allPositions] });

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
    settled.set(name, settle(settled.get(name) ?? known.get(name) ?? unjudged(each), each));
  }
  const all = [...settled];
  return {
    changed: all.filter(([name]) => known.has(name)).map(([, label]) => label),
    added: all.filter(([name]) => !known.has(name)).map(([, label]) => label),
    measuring: accepted.filter((each) => measuring.has(nameOf(each))).map(({ key }) => key),
  };
}

/**
 * Where `npm run corpus:join` finds a text with its thread's title. Training leaves out the threads that measure, all of them there, by
 * their titles, which no report tells.
 */
const joined: ReadonlySet<string> = new Set(['hn', 'reddit']);

/** Whether a report carries the text as it was hashed, and no line of it would be read as a quotation. */
function isGenuine({ text, textHash, commentId: id, url }: Report): boolean {
  if (text === undefined || /^\s*>/m.test(text)) return false;
  return hashText({ id, url, blocks: [{ kind: 'own', text }] }) === textHash;
}

/** The text of a comment as training joins it with its label; null when it is to come from its site, or no report carries it as it was hashed. */
export function textOf({ source, nativeId, withText }: Ranked): { id: string; source: string; native_id: string; title: null; text: string } | null {
  const text = joined.has(source) ? undefined : withText.find(isGenuine)?.text;
  return text === undefined ? null : { id: `reported-${source}-${nativeId}`, source, native_id: nativeId, title: null, text };
}

/** Marks of the file of written examples that an example must not hold. */
const marks = /\[\[|\]\]|^===|^title:/m;

const kindOf = (reason: Reason): string => (reason === 'off-topic' ? 'off-topic' : reason === 'quoted-or-rejected' ? 'quoted' : 'near');

/** What readers whose answer is accepted wrote in their own words, as entries of the position's file of written examples. */
export function writtenOf(each: Ranked): string[] {
  const { position } = each;
  return acceptedExamples(each).filter(({ text }) => !marks.test(text) && text.trim() !== '').map(({ text, yes, reason }) => {
    const words = text.trim().replace(/\r\n?/g, '\n');
    return yes ? `\n=== p ${position} plain\n[[${words}]]\n` : `\n=== n ${position} ${kindOf(reason)}\n${words}\n`;
  });
}
