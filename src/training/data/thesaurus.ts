import type { WrittenComment } from './written.ts';

/** Sets of words and phrases of which each can stand for each other, wherever one stands in a comment about AI, without changing what is asserted. */
export type Thesaurus = ReadonlyMap<string, readonly string[]>;

const mostWords = 8;

/**
 * Reads sets, one a line, members parted by " | ".
 *
 * @returns by each member in lower case all members of its sets
 * @throws Error that names the set's number, where it has fewer than two members or a member is too long to be found
 */
export function parseThesaurus(text: string): Thesaurus {
  const thesaurus = new Map<string, string[]>();
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const [index, line] of lines.entries()) {
    const members = line.split('|').map((member) => member.trim()).filter(Boolean);
    const long = members.find((member) => member.split(' ').length > mostWords);
    if (members.length < 2) throw new Error(`set ${index + 1}: expected at least two members, parted by " | "`);
    if (long !== undefined) throw new Error(`set ${index + 1}: "${long}" has more than ${mostWords} words`);
    for (const member of members) {
      const key = member.toLowerCase();
      thesaurus.set(key, [...(thesaurus.get(key) ?? []), ...members]);
    }
  }
  return thesaurus;
}

/** The longest member of a set that begins with a word of the text: where it ends, and its set. */
function memberAt(text: string, starts: readonly { index: number; end: number }[], at: number, thesaurus: Thesaurus): { last: number; end: number; set: readonly string[] } | null {
  const { index } = starts[at]!;
  for (let last = Math.min(at + mostWords, starts.length) - 1; last >= at; last--) {
    // A member may end in a comma or a full stop ("sure,").
    for (const end of [starts[last]!.end + 1, starts[last]!.end]) {
      const set = thesaurus.get(text.slice(index, end).toLowerCase());
      if (set) return { last, end, set };
    }
  }
  return null;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The text with some of its words exchanged for others of their set, capital letters kept at its sentences' beginnings.
 *
 * @param share how many of the words that could be exchanged are, 0 to 1
 */
export function vary(text: string, thesaurus: Thesaurus, share: number, random: () => number): string {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: { length }, index }) => ({ index, end: index + length }));
  let varied = '';
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const found = memberAt(text, words, at, thesaurus);
    if (!found) continue;
    const { index } = words[at]!;
    if (random() < share) {
      const other = found.set[Math.floor(random() * found.set.length)]!;
      const before = text.slice(index, found.end);
      varied += text.slice(done, index) + (before.charAt(0) !== before.charAt(0).toLowerCase() ? capital(other) : other);
      done = found.end;
    }
    at = found.last;
  }
  return varied + text.slice(done);
}

/** A written comment in other words, its evidence still where it was; as it is where two pieces of evidence overlap. */
export function varyWritten(written: WrittenComment, thesaurus: Thesaurus, share: number, random: () => number): WrittenComment {
  const change = (words: string): string => vary(words, thesaurus, share, random);
  const evidence = [...new Set(Object.values(written.labels).flat())].sort((one, other) => written.text.indexOf(one) - written.text.indexOf(other));
  const changed = new Map<string, string>();
  let text = '';
  let done = 0;
  for (const sentence of evidence) {
    const start = written.text.indexOf(sentence);
    if (start < done) return written;
    changed.set(sentence, change(sentence));
    text += change(written.text.slice(done, start)) + changed.get(sentence)!;
    done = start + sentence.length;
  }
  text += change(written.text.slice(done));
  const labels = Object.entries(written.labels).map(([position, sentences]) => [position, sentences.map((sentence) => changed.get(sentence)!)]);
  return { ...written, text, labels: Object.fromEntries(labels) as WrittenComment['labels'] };
}
