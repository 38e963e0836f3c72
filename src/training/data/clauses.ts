import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseThesaurus, type Thesaurus } from './thesaurus.ts';

/** Two clauses with much the same words, of which each asserts one side of a debate; both read well after "that". */
export type ClausePair = readonly [first: string, second: string];

const kinds = ['assert', 'attributed', 'asked', 'negated', 'past-self', 'hypothetical', 'quoted', 'mocked', 'counter', 'both-open', 'filler'] as const;

/**
 * Words around a clause that say whether the author asserts it. `{a}` (or `{A}`, as a sentence begins) stands for a clause, `{b}` for the one that
 * takes the other side. `assert` means that the author asserts a, `counter` that b and not a; with all others nothing is asserted.
 */
export interface Frame {
  kind: (typeof kinds)[number];
  text: string;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

/**
 * Reads a file of clause pairs, one a line: "first || second".
 *
 * @throws Error that names the line's number among the pairs and what is wrong
 */
export function parseClauses(text: string, name: string): ClausePair[] {
  return linesOf(text).map((line, index) => {
    const parts = line.split('||').map((part) => part.trim().replace(/\.$/, ''));
    const [first = '', second = ''] = parts;
    if (parts.length !== 2 || !first || !second) throw new Error(`${name}, pair ${index + 1}: expected "first || second"`);
    return [first, second];
  });
}

const slots: Partial<Record<Frame['kind'], RegExp>> = { counter: /\{b\}/i, 'both-open': /\{b\}/i };

/**
 * Reads frames, one a line: kind, tab, text with `\n` for a line break.
 *
 * @throws Error that names the frame's number, where its kind is unknown or a slot is missing
 */
export function parseFrames(text: string): Frame[] {
  return linesOf(text).map((line, index) => {
    const [kind = '', frame = ''] = line.split('\t');
    const known = kinds.find((each) => each === kind);
    if (!known) throw new Error(`frame ${index + 1}: unknown kind "${kind}"; one of ${kinds.join(', ')}`);
    const complete = known === 'filler' ? frame !== '' && !/\{[ab]\}/i.test(frame) : /\{a\}/i.test(frame) && (slots[known]?.test(frame) ?? true);
    if (!complete) throw new Error(`frame ${index + 1}: a slot is missing, or is too much, in "${frame.slice(0, 60)}"`);
    return { kind: known, text: frame.replaceAll('\\n', '\n') };
  });
}

const otherFiles = ['frames.txt', 'thesaurus.txt'];

/** All clause pairs of a folder by debate, from one file a debate, the frames, and words that can stand for each other. */
export function readClauses(folder: string): { pairs: Map<string, ClausePair[]>; frames: Frame[]; thesaurus: Thesaurus } {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && !otherFiles.includes(file)).sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const pairs = new Map(files.map((file) => [file.slice(0, -4), parseClauses(read(file), file)]));
  return { pairs, frames: parseFrames(read('frames.txt')), thesaurus: parseThesaurus(read('thesaurus.txt')) };
}
