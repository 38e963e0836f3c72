import { noteLimit, type Reason } from '../../reports/report.ts';
import type { Ranked } from './queue.ts';

const introduction = `# Cases by value, the most worthwhile first. Change the first character of a line to decide it:
#   +  accept what most readers say      -  reject it      ?  leave it open
# Then: npm run reports:import -- FILES... --decisions THIS-FILE
# MARK SOURCE ID POSITION ANSWER yes:no [conflict] confidence value reasons link | notes | examples
# Examples are in readers' own words: they enter the repository with what is accepted, so read them.
`;

// The point is to let none of them reach a terminal or begin a line.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** A reader's words on one line, without anything that a terminal or an editor would obey. */
export const oneLine = (text: string, longest = 120): string => text.replace(controls, ' ').trim().slice(0, longest);

function lineOf(each: Ranked, mark: string): string {
  const { key, verdict, yes, no, conflict, confidence, value, reasons, url, notes, examples } = each;
  const facts = [mark, key, verdict ? 'yes' : 'no', `${yes.size}:${no.size}`, conflict && 'conflict', confidence ?? 'unseen', value.toFixed(2), [...reasons].join(','), oneLine(url, 300)];
  const said = notes.slice(0, 3).map((note) => oneLine(note)).join(' / ');
  const words = [said, ...examples.map((example) => `example: ${oneLine(example, noteLimit)}`)].filter(Boolean);
  return [facts.filter((fact) => fact !== false).join(' '), ...words].join(' | ');
}

/** Which cases a bulk decision accepts. */
export interface Bulk {
  /** At least so many readers agree, and none disagrees. */
  readers: number;
  position?: string | undefined;
  reason?: Reason | undefined;
}

const accepts = ({ readers, position, reason }: Bulk, each: Ranked): boolean =>
  !each.conflict && Math.max(each.yes.size, each.no.size) >= readers && (position === undefined || each.position === position) &&
  (reason === undefined || each.reasons.has(reason));

/** The queue as a file to decide in, bulk decisions already made. */
export function writeQueue(queue: Ranked[], bulk: Bulk | null): string {
  return introduction + queue.map((each) => `${lineOf(each, bulk && accepts(bulk, each) ? '+' : '?')}\n`).join('');
}

/** A file of decisions that cannot be read. */
export class DecisionError extends Error {}

/**
 * The keys of the accepted cases.
 *
 * @throws {DecisionError} that names the line that cannot be read
 */
export function readDecisions(text: string): Set<string> {
  const accepted = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, mark, key] = /^([+?-]) (\S+ \S+ \S+) (yes|no) /.exec(line) ?? [];
    if (mark === undefined || key === undefined) throw new DecisionError(`line ${index + 1}: expected "+|-|? SOURCE ID POSITION yes|no ...", found "${oneLine(line, 60)}"`);
    if (mark === '+') accepted.add(key);
  }
  return accepted;
}
