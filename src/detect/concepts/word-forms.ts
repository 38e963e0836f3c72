import { Scanner, withoutInvisibles } from '../linear/scanner.ts';

/** The word of a phrase that stands for any word. */
export const anyWord = '_';

/** So many different words are remembered: few pages have more that occur again. */
const mostKnown = 6_000;

const plain = (word: string): string => withoutInvisibles(word).toLowerCase().replaceAll('’', "'");

/** The words of phrases, some of which may end in any way: finds those that a word of a text is, as their places in the list. */
export class WordForms {
  /** What was found so far, list after list, each after its length; the first is empty. */
  readonly lists = [0];
  /** Hash of a whole word -> its place. */
  readonly #whole = new Map<number, number>();
  /** Beginning of a word -> its place, for those that may end in any way. */
  readonly #beginnings = new Map<string, number>();
  readonly #lengths: readonly number[];
  /** Hash of a word of a text -> where its list begins. */
  readonly #known = new Map<number, number>();

  constructor(words: readonly string[]) {
    const scanner = new Scanner();
    words.forEach((word, place) => {
      if (word.endsWith('*')) this.#beginnings.set(word.slice(0, -1), place);
      else if (word !== anyWord && scanner.scan(word) > 0) this.#whole.set(scanner.hashes[0]!, place);
    });
    this.#lengths = [...new Set([...this.#beginnings.keys()].map(({ length }) => length))].sort((first, second) => first - second);
  }

  /** Where in {@link lists} the places of a word of a text are listed, given its hash by the scanner; valid until the next text. */
  listOf(hash: number, text: string, start: number, end: number): number {
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    const forms = this.#find(hash, plain(text.slice(start, end)));
    const list = forms.length > 0 ? this.lists.push(forms.length, ...forms) - forms.length - 1 : 0;
    this.#known.set(hash, list);
    return list;
  }

  /** Forgets the words that were met, when they are many: to be called between two texts. */
  tidy(): void {
    if (this.#known.size < mostKnown) return;
    this.#known.clear();
    this.lists.length = 1;
  }

  #find(hash: number, word: string): number[] {
    const whole = this.#whole.get(hash);
    const forms = whole === undefined ? [] : [whole];
    for (const length of this.#lengths) {
      if (length > word.length) break;
      const place = this.#beginnings.get(word.slice(0, length));
      if (place !== undefined) forms.push(place);
    }
    return forms;
  }
}
