import { noteLimit, type Reason } from '../../reports/report.ts';
import { acceptedExamples, type Ranked } from './queue.ts';

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

const answerOf = ({ verdict }: Ranked): string => (verdict ? 'yes' : 'no');
const examplesOf = (each: Ranked): string[] => acceptedExamples(each).map(({ text }) => `example: ${oneLine(text, noteLimit)}`);

function lineOf(each: Ranked, mark: string): string {
  const { key, yes, no, conflict, confidence, value, reasons, url, notes } = each;
  const facts = [mark, key, answerOf(each), `${yes.size}:${no.size}`, conflict && 'conflict', confidence ?? 'unseen', value.toFixed(2), [...reasons].join(','), oneLine(url, 300)];
  const said = notes.slice(0, 3).map((note) => oneLine(note)).join(' / ');
  const words = [said, ...examplesOf(each)].filter(Boolean);
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

/** A file of decisions that cannot be read. */
export class DecisionError extends Error {}

/** A line of a queue, apart from what is decided there about which case, and about which answer. */
export interface Decision {
  mark: string;
  key: string;
  answer: string;
  line: string;
}

function decisionsIn(text: string): Decision[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, mark, key, answer] = /^([+?-]) (\S+ \S+ \S+) (yes|no) /.exec(line) ?? [];
    if (!mark || !key || !answer) throw new DecisionError(`line ${index + 1}: expected "+|-|? SOURCE ID POSITION yes|no ...", found "${oneLine(line, 60)}"`);
    return [{ mark, key, answer, line }];
  });
}

/**
 * What was accepted, by the keys of the cases.
 *
 * @throws {DecisionError} that names the line that cannot be read
 */
export const readDecisions = (text: string): Map<string, Decision> =>
  new Map(decisionsIn(text).filter(({ mark }) => mark === '+').map((decision) => [decision.key, decision]));

/** Before a decision on a case that is in none of the files: it waits for them, and nothing is done about it. */
const waiting = '# not in these files: ';

/** Whether a decision is about what would be taken now: the same answer, and no example that was not there to be read. */
export const stands = ({ answer, line }: Decision, each: Ranked): boolean => answer === answerOf(each) && examplesOf(each).every((words) => line.includes(words));

/**
 * The queue as a file to decide in, bulk decisions already made.
 *
 * @param before the file that it takes the place of: what is decided there stays decided
 * @throws {DecisionError} where that is no such file
 */
export function writeQueue(queue: Ranked[], bulk: Bulk | null, before = ''): string {
  const made = decisionsIn(before.replace(new RegExp(`^${waiting}`, 'gm'), '')).filter(({ mark }) => mark !== '?');
  const byKey = new Map(made.map((decision) => [decision.key, decision]));
  const markOf = (each: Ranked): string => {
    const decision = byKey.get(each.key);
    if (decision && stands(decision, each)) return decision.mark;
    return bulk && accepts(bulk, each) ? '+' : '?';
  };
  const keys = new Set(queue.map(({ key }) => key));
  const elsewhere = made.filter(({ key }) => !keys.has(key)).map(({ line }) => waiting + line);
  return introduction + [...queue.map((each) => lineOf(each, markOf(each))), ...elsewhere].map((line) => `${line}\n`).join('');
}
