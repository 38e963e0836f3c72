import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import type { SentenceScores } from '../sentence-scores.ts';
import type { Artefact } from './artefact.ts';
import { Encoder } from './encoder.ts';
import { Tokenizer } from './tokenizer.ts';
import { windowsOf, type TokenSpan } from './windows.ts';

/** Reads comments with the encoder and scores every sentence for every position. */
export class Reader {
  readonly positions: readonly string[];
  readonly #encoder: Encoder;
  readonly #tokenizer: Tokenizer;
  readonly #sentenceWeights: Float32Array;
  readonly #contextWeights: Float32Array;
  readonly #bias: Float32Array;

  constructor(artefact: Artefact) {
    this.positions = artefact.header.positions;
    this.#encoder = new Encoder(artefact);
    this.#tokenizer = new Tokenizer(artefact.header.vocabulary);
    this.#sentenceWeights = artefact.tensor('sentenceHead').floats;
    this.#contextWeights = artefact.tensor('contextHead').floats;
    this.#bias = artefact.tensor('headBias').floats;
  }

  /**
   * Sentences that were not read (in a very long comment, or far from those that are worth it) score minus infinity.
   *
   * @param isWorth whether a sentence, by its number, is worth being read; those that stand in one window with such a one are read too
   */
  score(comment: Comment, sentences: readonly OwnSentence[], isWorth: (sentence: number) => boolean = () => true): SentenceScores {
    const unread = new Float32Array(this.positions.length).fill(-Infinity);
    const scores = sentences.map(() => unread);
    for (const window of windowsOf(comment, sentences, this.#tokenizer)) {
      if (!window.spans.some(({ sentence }) => isWorth(sentence))) continue;
      const states = this.#encoder.encode(window.ids);
      const context = this.#contextScores(states);
      for (const span of window.spans) {
        if (scores[span.sentence] === unread) scores[span.sentence] = unread.slice();
        this.#scoreSentence(states, span, context, scores[span.sentence]!);
      }
    }
    return scores;
  }

  #contextScores(states: Float32Array): Float32Array {
    const { width } = this.#encoder;
    return this.#bias.map((bias, position) => {
      let sum = bias;
      for (let index = 0; index < width; index++) sum += states[index]! * this.#contextWeights[position * width + index]!;
      return sum;
    });
  }

  #scoreSentence(states: Float32Array, span: TokenSpan, context: Float32Array, scores: Float32Array): void {
    const pooled = pool(states, this.#encoder.width, span);
    for (let position = 0; position < scores.length; position++) {
      let sum = context[position]!;
      const from = position * pooled.length;
      for (let index = 0; index < pooled.length; index++) sum += pooled[index]! * this.#sentenceWeights[from + index]!;
      scores[position] = Math.max(scores[position]!, sum);
    }
  }
}

/** Mean and maximum of the vectors of a span's tokens, one after the other. */
function pool(states: Float32Array, width: number, { start, end }: TokenSpan): Float32Array {
  const pooled = new Float32Array(2 * width).fill(-Infinity, width);
  for (let token = start; token < end; token++) {
    for (let index = 0; index < width; index++) {
      const value = states[token * width + index]!;
      pooled[index]! += value / (end - start);
      if (value > pooled[width + index]!) pooled[width + index] = value;
    }
  }
  return pooled;
}
