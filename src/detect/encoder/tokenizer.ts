import { wordsOf } from '../../text/words.ts';

/** Ids of the marks that are not words; the vocabulary begins with them in this order. */
export const special = { pad: 0, unknown: 1, start: 2, separator: 3, mask: 4, quote: 5, code: 6, address: 7 } as const;

const longestWord = 40;
const cacheLimit = 6_000;
/** Longer words are not remembered: as parts of a text they would keep all of it in memory (V8's sliced strings). */
const longestKept = 12;

/**
 * Cuts words into the longest pieces of a vocabulary (greedy, from the left; pieces inside a word begin with "##"),
 * after Devlin et al. 2019, "BERT", section 3.
 */
export class Tokenizer {
  readonly #pieces: Map<string, number>;
  readonly #cache = new Map<string, number[]>();

  /** @param vocabulary pieces in the order of their ids */
  constructor(vocabulary: readonly string[]) {
    this.#pieces = new Map(vocabulary.map((piece, id) => [piece, id]));
  }

  /** Token ids of a text; characters outside the vocabulary become `special.unknown`. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const word of wordsOf(text)) for (const id of this.#piecesOf(word)) ids.push(id);
    return ids;
  }

  #piecesOf(word: string): number[] {
    if (word.length > longestWord) return [special.unknown];
    const known = this.#cache.get(word);
    if (known) return known;
    const pieces = this.#split(word);
    if (word.length > longestKept) return pieces;
    if (this.#cache.size >= cacheLimit) this.#cache.clear();
    this.#cache.set(word, pieces);
    return pieces;
  }

  #split(word: string): number[] {
    const ids: number[] = [];
    for (let start = 0; start < word.length; ) {
      const piece = this.#longestPiece(word, start);
      if (!piece) return [special.unknown];
      ids.push(piece.id);
      start = piece.end;
    }
    return ids;
  }

  #longestPiece(word: string, start: number): { id: number; end: number } | null {
    for (let end = word.length; end > start; end--) {
      const id = this.#pieces.get((start > 0 ? '##' : '') + word.slice(start, end));
      if (id !== undefined) return { id, end };
    }
    return null;
  }
}
