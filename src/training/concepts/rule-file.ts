import { RuleError } from './rule-error.ts';
import { readItems, type Item } from './rule-items.ts';

/** Words in order; `*` at a word's end stands for any ending, `_` for any one word. */
export type Phrase = string;

/** A pattern: in a sentence with these items in this order somebody is likely to assert the position. */
export interface Pattern {
  position: string;
  /** The pattern as it stands in the file: its features are named after it. */
  source: string;
  items: Item[];
}

/** What one rule file says: classes of phrases that can stand for each other in an argument, and patterns over them. */
export interface RuleFile {
  classes: Map<string, Phrase[]>;
  patterns: Pattern[];
}

interface Line {
  number: number;
  text: string;
}

/** Lines without comments; one that begins with white space goes on with the line before. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '');
    const last = lines.at(-1);
    if (!line.trim()) continue;
    if (/^\s/.test(line) && last) last.text += ` ${line.trim()}`;
    else lines.push({ number: index + 1, text: line.trim() });
  }
  return lines;
}

/** The phrases of a list, with those of the classes that it names. */
function phrasesOf(list: string, separator: string, classes: ReadonlyMap<string, Phrase[]>): Phrase[] {
  return list.split(separator).map((each) => each.trim()).filter(Boolean).flatMap((each) => {
    if (!each.startsWith('@')) {
      if (!/[a-z0-9$%?!]/i.test(each)) throw new RuleError(`no word in "${each}"`);
      return [each];
    }
    const known = classes.get(each.slice(1));
    if (!known) throw new RuleError(`there is no class ${each} above`);
    return known;
  });
}

/**
 * Reads a rule file:
 *
 *     # a comment
 *     @CLASS = some words, prefix*, in the _ place, @OTHER
 *     position: @CLASS .. (one|another way) ~ "these words"
 *
 * Between items: nothing, adjacent; `~` up to 2 words; `..` up to 6; `...` any number, within the sentence. An item is a class, a word, words in
 * quotes, or alternatives in brackets; `?` after it makes it optional. `<`: the next item begins the sentence. `!(…)`: none of this between
 * the items around. `not(…)`: none of this in the sentence. `title(…)`, `comment(…)`: one of this in the thread's title, in the comment.
 *
 * @throws RuleError with the file's name and the line where something cannot be read
 */
export function readRules(text: string, file: string): RuleFile {
  const rules: RuleFile = { classes: new Map(), patterns: [] };
  let unnamed = 0;
  const classOf = (alternatives: string): string => {
    const list = alternatives.trim();
    if (/^@\w+$/.test(list) && rules.classes.has(list.slice(1))) return list.slice(1);
    const phrases = phrasesOf(list, '|', rules.classes);
    if (phrases.length === 0) throw new RuleError('an item without words');
    const name = `~${unnamed++}`;
    rules.classes.set(name, phrases);
    return name;
  };
  for (const { number, text: line } of linesOf(text)) {
    try {
      readLine(line, rules, classOf);
    } catch (error) {
      if (error instanceof RuleError) throw new RuleError(`${file}:${number}: ${error.message}`);
      throw error;
    }
  }
  return rules;
}

function readLine(line: string, { classes, patterns }: RuleFile, classOf: (alternatives: string) => string): void {
  const [, name, list] = /^@([A-Z0-9_]+)\s*\+?=\s*(.*)$/.exec(line) ?? [];
  if (name !== undefined) {
    classes.set(name, [...(classes.get(name) ?? []), ...phrasesOf(list!, ',', classes)]);
    return;
  }
  const [, position, source] = /^([a-z-]+):\s*(.+)$/.exec(line) ?? [];
  if (position === undefined) throw new RuleError(`neither "@CLASS = ..." nor "position: pattern": ${line.slice(0, 60)}`);
  patterns.push({ position, source: source!, items: readItems(source!, classOf) });
}
