import { Scanner } from '../linear/scanner.ts';

/** The word of a phrase that stands for any word. */
export const anyWord = '_';

/** So many different words are remembered; a page hardly has more. */
const mostKnown = 20_000;
const nothing = new Int32Array(0);

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** The words of phrases, some of which may end in any way: finds those that a word of a text is, as their places in the list. */
export class WordForms {
  /** Hash of a whole word -> its place. */
  readonly #whole = new Map<number, number>();
  /** Beginning of a word -> its place, for those that may end in any way. */
  readonly #beginnings = new Map<string, number>();
  readonly #lengths: readonly number[];
  readonly #known = new Map<number, Int32Array>();

  constructor(words: readonly string[]) {
    const scanner = new Scanner();
    words.forEach((word, place) => {
      if (word.endsWith('*')) this.#beginnings.set(word.slice(0, -1), place);
      else if (word !== anyWord && scanner.scan(word) > 0) this.#whole.set(scanner.hashes[0]!, place);
    });
    this.#lengths = [...new Set([...this.#beginnings.keys()].map(({ length }) => length))].sort((first, second) => first - second);
  }

  /** The places of a word of a text, given its hash by the scanner. */
  formsOf(hash: number, text: string, start: number, end: number): Int32Array {
    const known = this.#known.get(hash);
    if (known) return known;
    const forms = this.#find(hash, plain(text.slice(start, end)));
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(hash, forms);
    return forms;
  }

  #find(hash: number, word: string): Int32Array {
    const whole = this.#whole.get(hash);
    const forms = whole === undefined ? [] : [whole];
    for (const length of this.#lengths) {
      if (length > word.length) break;
      const place = this.#beginnings.get(word.slice(0, length));
      if (place !== undefined) forms.push(place);
    }
    return forms.length > 0 ? Int32Array.from(forms) : nothing;
  }
}
