import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const positiveKinds = ['plain', 'catchword'] as const;
const negativeKinds = ['quoted', 'attributed', 'asked', 'negated', 'past-self', 'hypothetical', 'conceded-away', 'opposite', 'sarcasm', 'mention', 'off-topic', 'near'] as const;

/**
 * An example comment of our own. `writtenFor` is the position that a positive asserts and that a hard negative only
 * looks like; `kind` says how: a positive with or without the famous words, a negative by what keeps it from being an assertion.
 */
export interface WrittenComment {
  id: string;
  /** The thread's title, or empty. */
  title: string;
  text: string;
  /** For each position that it asserts, the sentences that carry it. */
  labels: Record<string, string[]>;
  writtenFor: string;
  positive: boolean;
  kind: (typeof positiveKinds)[number] | (typeof negativeKinds)[number];
}

const headerSchema = z
  .string()
  .regex(/^[pn] [a-z-]+ [a-z-]+( -> [a-z-]+(, [a-z-]+)*)?$/, 'expected "p|n POSITION KIND [-> POSITION, ...]"')
  .transform((header) => {
    const [front = '', also] = header.split(' -> ');
    const [sign, writtenFor = '', kind = ''] = front.split(' ');
    return { positive: sign === 'p', writtenFor, kind, also: also?.split(', ') ?? [] };
  });

function readBody(body: string, labels: Record<string, string[]>, first: string | undefined): string {
  return body.replace(/\[\[(?:([a-z-]+): )?([^]*?)\]\]/g, (whole, named: string | undefined, sentence: string) => {
    const known = named !== undefined && Object.hasOwn(labels, named);
    const position = known ? named : first;
    if (position === undefined) throw new Error(`evidence without a position: ${whole.slice(0, 60)}`);
    const words = named !== undefined && !known ? `${named}: ${sentence}` : sentence;
    labels[position]!.push(words);
    return words;
  });
}

function parseEntry(entry: string, id: string): WrittenComment {
  const lineEnd = entry.indexOf('\n');
  const header = headerSchema.safeParse(entry.slice(0, lineEnd).trim());
  if (!header.success) throw new Error(header.error.issues[0]!.message);
  const { positive, writtenFor, kind, also } = header.data;
  const kinds: readonly string[] = positive ? positiveKinds : negativeKinds;
  if (!kinds.includes(kind)) throw new Error(`unknown kind "${kind}"; one of ${kinds.join(', ')}`);
  const positions = positive ? [writtenFor, ...also.filter((each) => each !== writtenFor)] : also;
  const labels: Record<string, string[]> = Object.fromEntries(positions.map((position) => [position, []]));
  const [, title = '', body = ''] = /^(?:title: (.*)\n)?([^]*)$/.exec(entry.slice(lineEnd + 1)) ?? [];
  const text = readBody(body.trim(), labels, positions[0]);
  if (positive && labels[writtenFor]!.length === 0) throw new Error('a positive needs its evidence sentence in [[...]]');
  if (!positive && writtenFor in labels) throw new Error('a negative cannot assert the position that it is written against');
  return { id, title: title.trim(), text, labels, writtenFor, positive, kind: kind as WrittenComment['kind'] };
}

/**
 * Reads one file of written examples. Entries begin with a line "=== p|n POSITION KIND [-> POSITION, ...]"; a line
 * "title: ..." may name the thread; the text follows, evidence sentences in [[double brackets]] (prefixed "position: " where not the first).
 *
 * @throws Error that names the entry's number and what is wrong
 */
export function parseWritten(text: string, name: string): WrittenComment[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((entry, index) => {
      const id = `${name}-${index + 1}`;
      try {
        return parseEntry(entry, id);
      } catch (error) {
        throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    });
}

/** All written examples of a folder, one file a position, in the order of the file names. */
export function readWritten(folder: string): WrittenComment[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseWritten(readFileSync(join(folder, file), 'utf8'), file.slice(0, -4)));
}
