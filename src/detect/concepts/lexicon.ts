import type { Scanner } from '../linear/scanner.ts';
import type { ConceptTables } from './concept-tables.ts';
import { StepTable } from './step-table.ts';
import { anyWord, WordForms } from './word-forms.ts';

/** Where phrases of classes stand among the words of a sentence: parallel lists, by where they begin. `ends` are exclusive. */
export interface Hits {
  classes: number[];
  starts: number[];
  ends: number[];
  /** The phrases themselves, by their places among all, and where they begin and end. */
  phrases: number[];
  phraseStarts: number[];
  phraseEnds: number[];
}

/**
 * Finds the phrases of all classes in one pass over the words of a sentence: a tree of words (a trie), tried from each word on.
 * What one word costs does not depend on how many phrases there are.
 */
export class Lexicon {
  readonly #forms: WordForms;
  readonly #any: number;
  readonly #steps = new StepTable();
  /** For each class that is only looked up when asked for the places of its phrases. */
  readonly asked: readonly (Int32Array | null)[];
  /** For each state of the tree where in the phrases the classes of the phrase that ends there are listed; 0 for none. */
  #endsAt = new Int32Array(1024);
  #states = 1;
  readonly #phrases: Uint16Array;

  constructor({ words, phrases, files }: Pick<ConceptTables, 'words' | 'phrases' | 'files'>) {
    const asked = new Map<number, number[]>();
    const list = words.split(' ');
    this.#forms = new WordForms(list);
    this.#any = list.indexOf(anyWord);
    this.#phrases = phrases;
    for (let at = 0; at < phrases.length; ) {
      const classes = this.#add(at);
      const others = classes + phrases[classes]! + 1;
      at = others + phrases[others]! + 1;
      for (let next = others + 1; next < at; next++) push(asked, phrases[next]!, classes);
    }
    this.asked = files.map((_, number) => (asked.has(number) ? Int32Array.from(asked.get(number)!) : null));
  }

  /** Adds the phrase that stands at a place; returns the place of its list of classes. */
  #add(at: number): number {
    const classes = at + this.#phrases[at]! + 1;
    let state = 0;
    for (let word = at + 1; word < classes; word++) {
      const known = this.#steps.get(state, this.#phrases[word]!);
      const next = known || this.#states++;
      if (!known) this.#steps.set(state, this.#phrases[word]!, next);
      state = next;
    }
    if (state >= this.#endsAt.length) this.#endsAt = grown(this.#endsAt, state);
    this.#endsAt[state] = classes;
    return classes;
  }

  /** The hits in the words that the scanner found in a text. */
  find(scanner: Scanner, text: string, words: number): Hits {
    const hits: Hits = { classes: [], starts: [], ends: [], phrases: [], phraseStarts: [], phraseEnds: [] };
    const forms = Array.from({ length: words }, (_, at) => this.#forms.formsOf(scanner.hashes[at]!, text, scanner.starts[at]!, scanner.ends[at]!));
    for (let start = 0; start < words; start++) this.#walk(0, start, start, forms, hits);
    return hits;
  }

  #walk(state: number, start: number, at: number, forms: readonly Int32Array[], hits: Hits): void {
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
    const words = forms[at];
    if (words === undefined) return;
    for (let index = 0; index < words.length; index++) this.#follow(state, words[index]!, start, at, forms, hits);
    if (this.#any >= 0) this.#follow(state, this.#any, start, at, forms, hits);
  }

  #follow(state: number, word: number, start: number, at: number, forms: readonly Int32Array[], hits: Hits): void {
    const next = this.#steps.get(state, word);
    if (next !== 0) this.#walk(next, start, at + 1, forms, hits);
  }
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function grown(values: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * Math.max(values.length, least));
  larger.set(values);
  return larger;
}
