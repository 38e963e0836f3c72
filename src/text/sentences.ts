/** A stretch of a text, as UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

const abbreviations = new Set(['e.g', 'i.e', 'eg', 'ie', 'vs', 'etc', 'cf', 'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'approx', 'al', 'fig', 'no', 'inc', 'u.s', 'u.k']);
const terminators = new Set(['.', '!', '?', '…']);
const closers = new Set(['"', "'", ')', ']', '”', '’', '*', '_']);
const longestSentence = 600;

// Made once: a regular expression within a function is a new object at each call.
const space = /\s/;
const lastWord = /[\p{L}.]*$/u;
const initial = /^\p{L}$/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

const isSpace = (character: string | undefined): boolean => character !== undefined && space.test(character);

/** The word that ends right before `end`, lower-cased, looking back at most 12 characters. */
function wordBefore(text: string, end: number): string {
  const match = lastWord.exec(text.slice(Math.max(0, end - 12), end));
  return (match?.[0] ?? '').toLowerCase();
}

/** Whether the terminator at `index` belongs to an abbreviation, an initial or a list number. */
function isInsideSentence(text: string, index: number): boolean {
  if (text[index] !== '.') return false;
  const word = wordBefore(text, index);
  return abbreviations.has(word) || initial.test(word) && word !== 'i';
}

function trimmed(text: string, start: number, end: number): Range | null {
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return letterOrDigit.test(text.slice(start, Math.min(end, start + 400))) ? { start, end } : null;
}

/** Whether a character of two UTF-16 units would be cut in the middle. */
const splitsPair = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;

/** Where the sentence that contains `from` ends: after a terminator and its closing marks, at a line break, or at the length limit. */
function endOfSentence(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestSentence);
  for (let index = from; index < limit; index++) {
    const character = text[index]!;
    if (character === '\n') return index + 1;
    if (!terminators.has(character)) continue;
    let end = index + 1;
    while (end < limit && (terminators.has(text[end]!) || closers.has(text[end]!))) end++;
    if (end === text.length || (isSpace(text[end]) && !isInsideSentence(text, index))) return end;
    index = end - 1;
  }
  if (limit === text.length) return limit;
  const space = text.slice(from, limit + 1).lastIndexOf(' ');
  if (space > 0) return from + space;
  return splitsPair(text, limit) ? limit - 1 : limit;
}

/**
 * Splits a text into sentences, in order and without overlap; only white space and stretches
 * without a letter or digit lie between them. Sentences are cut at 600 characters, so that the time is
 * linear in the length of any input.
 */
export function sentencesOf(text: string): Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfSentence(text, start);
    const range = trimmed(text, start, end);
    if (range) ranges.push(range);
    start = end;
  }
  return ranges;
}
