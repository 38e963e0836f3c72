import type { Scanner } from '../linear/scanner.ts';
import type { ConceptTables } from './concept-tables.ts';
import { IntList } from './int-list.ts';
import { StepTable } from './step-table.ts';
import { anyWord, WordForms } from './word-forms.ts';

/** Where phrases of classes stand among the words of a sentence: parallel lists, by where they begin. `ends` are exclusive. */
export class Hits {
  readonly classes = new IntList();
  readonly starts = new IntList();
  readonly ends = new IntList();
  /** The phrases themselves, by their places among all, and where they begin and end. */
  readonly phrases = new IntList();
  readonly phraseStarts = new IntList();
  readonly phraseEnds = new IntList();

  clear(): void {
    for (const list of [this.classes, this.starts, this.ends, this.phrases, this.phraseStarts, this.phraseEnds]) list.clear();
  }
}

/**
 * Finds the phrases of all classes in one pass over the words of a sentence: a tree of words (a trie), tried from each word on.
 * What one word costs does not depend on how many phrases there are.
 */
export class Lexicon {
  readonly #forms: WordForms;
  readonly #any: number;
  readonly #steps: StepTable;
  /** For each class 1 where it is only looked up when asked for. */
  readonly #asked: Uint8Array;
  /** For each state of the tree where in the phrases the classes of the phrase that ends there are listed; 0 for none. */
  readonly #endsAt: Int32Array;
  readonly #phrases: Uint16Array;
  /** For each word of the text that is read where its places among the words of phrases are listed. */
  #lists = new Int32Array(256);

  /** @param classes how many classes there are */
  constructor({ words, phrases }: Pick<ConceptTables, 'words' | 'phrases'>, classes: number) {
    const list = words.split(' ');
    this.#forms = new WordForms(list);
    this.#any = list.indexOf(anyWord);
    this.#phrases = phrases;
    let most = 0;
    visitPhrases(phrases, (at, shared) => (most += phrases[at]! - shared));
    this.#steps = new StepTable(most);
    this.#endsAt = new Int32Array(most + 1);
    this.#grow();
    this.#asked = new Uint8Array(classes);
    visitPhrases(phrases, (at) => this.markAsked(after(phrases, at), this.#asked, 1));
  }

  /** Whether a class is only looked up when asked for. */
  isAsked(number: number): boolean {
    return this.#asked[number] === 1;
  }

  /** Sets `marks` of the classes of a phrase that are only looked up when asked for; the phrase by the place of its other classes, as in {@link Hits}. */
  markAsked(phrase: number, marks: Uint8Array | Int32Array, mark: number): void {
    const phrases = this.#phrases;
    const list = after(phrases, phrase);
    for (let next = list + 1; next <= list + phrases[list]!; next++) marks[phrases[next]!] = mark;
  }

  /** Whether a phrase is of a class that is only looked up when asked for. */
  isAskedIn(phrase: number, number: number): boolean {
    const phrases = this.#phrases;
    const list = after(phrases, phrase);
    let [from, to] = [list + 1, list + 1 + phrases[list]!];
    const end = to;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (phrases[middle]! < number) from = middle + 1;
      else to = middle;
    }
    return from < end && phrases[from] === number;
  }

  /** Makes the tree: where a phrase parts from the one before it in the alphabet, all steps are new. */
  #grow(): void {
    const phrases = this.#phrases;
    /** The states that the words of a phrase lead to. */
    const path: number[] = [];
    visitPhrases(phrases, (at, shared) => {
      const length = phrases[at]!;
      for (let word = shared; word < length; word++) path[word] = this.#steps.add(word === 0 ? 0 : path[word - 1]!, phrases[at + 1 + word]!);
      this.#endsAt[path[length - 1]!] = after(phrases, at);
    });
  }

  /** Puts the hits in the words that the scanner found in a text in the place of what `hits` held. */
  find({ hashes, starts, ends }: Scanner, text: string, words: number, hits: Hits): void {
    hits.clear();
    if (words > this.#lists.length) this.#lists = new Int32Array(2 * words);
    this.#forms.tidy();
    for (let at = 0; at < words; at++) this.#lists[at] = this.#forms.listOf(hashes[at]!, text, starts[at]!, ends[at]!);
    for (let start = 0; start < words; start++) this.#walk(0, start, start, words, hits);
  }

  #walk(state: number, start: number, at: number, words: number, hits: Hits): void {
    const list = this.#endsAt[state] ?? 0;
    if (list > 0) {
      hits.phrases.push(list);
      hits.phraseStarts.push(start);
      hits.phraseEnds.push(at);
      for (let next = list + 1; next <= list + this.#phrases[list]!; next++) {
        hits.classes.push(this.#phrases[next]!);
        hits.starts.push(start);
        hits.ends.push(at);
      }
    }
    if (at === words) return;
    const { lists } = this.#forms;
    const first = this.#lists[at]! + 1;
    for (let next = first; next < first + lists[first - 1]!; next++) this.#follow(state, lists[next]!, start, at, words, hits);
    if (this.#any >= 0) this.#follow(state, this.#any, start, at, words, hits);
  }

  #follow(state: number, word: number, start: number, at: number, words: number, hits: Hits): void {
    const next = this.#steps.get(state, word);
    if (next !== 0) this.#walk(next, start, at + 1, words, hits);
  }
}

/** Where the list that begins with its length at a place ends. */
const after = (phrases: Uint16Array, at: number): number => at + phrases[at]! + 1;

/** Calls back with the place of each phrase and how many words it begins with that the one before it begins with too. */
function visitPhrases(phrases: Uint16Array, visit: (at: number, shared: number) => void): void {
  let before = -1;
  for (let at = 0; at < phrases.length; ) {
    const most = before < 0 ? 0 : Math.min(phrases[at]!, phrases[before]!);
    let shared = 0;
    while (shared < most && phrases[before + 1 + shared] === phrases[at + 1 + shared]) shared++;
    visit(at, shared);
    before = at;
    at = after(phrases, after(phrases, after(phrases, at)));
  }
}
