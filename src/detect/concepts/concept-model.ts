import * as z from 'zod/mini';
import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import { visitFeatures } from '../linear/features.ts';
import { Scanner } from '../linear/scanner.ts';
import { cutHeader, tableHeaderSchema, WeightTable, type TableHeader } from '../linear/weight-table.ts';
import { strongest, type Reason } from '../reasons.ts';
import type { SentenceScores } from '../sentence-scores.ts';
import { ConceptReader } from './concept-reader.ts';
import { FeatureSet, kinds } from './feature-set.ts';
import { packedSchema, wideOf } from './packed-tables.ts';

const headerSchema = z.extend(tableHeaderSchema, { version: z.literal(4), concepts: packedSchema });

/** Four letters in a row: shorter words alone tell a reader nothing. */
const tellingWord = /\p{L}{4}/u;

/**
 * Scores the sentences of a comment by what they say in any words (the classes of phrases that occur, their order, and the patterns that match)
 * and by their words, pairs and triples.
 */
export class ConceptModel {
  readonly #header: TableHeader;
  readonly #table: WeightTable;
  readonly #reader: ConceptReader;
  readonly #scanner = new Scanner();
  readonly #words = new FeatureSet();

  /** @throws Error when the file is of another version or cut short */
  constructor(bytes: Uint8Array) {
    const { header, copy, headerEnd } = cutHeader(bytes);
    const { concepts: head, ...table } = headerSchema.parse(header);
    this.#header = table;
    this.#table = new WeightTable(table, copy, headerEnd);
    const [wideAt, narrowAt] = [this.#table.end, this.#table.end + 4 * wideOf(head)];
    this.#reader = new ConceptReader({ head, wide: new Int32Array(copy.buffer, wideAt, wideOf(head)), narrow: new Uint16Array(copy.buffer, narrowAt, head.narrow) });
  }

  /** Log-odds of each position for each sentence, of a very long comment for the first ones. */
  score({ title = '' }: Comment, sentences: readonly OwnSentence[]): SentenceScores {
    const { bias, scales } = this.#header;
    const table = this.#table;
    const all: Int32Array[] = [];
    const around = this.#reader.read(title, sentences, (features, at) => {
      const sums = new Int32Array(bias.length);
      addAll(features, table, sums);
      addAll(this.#readWords(sentences[at]!.text), table, sums);
      all.push(sums);
    });
    const shared = new Int32Array(bias.length);
    addAll(around, table, shared);
    return all.map((sums) => Float32Array.from(sums, (sum, position) => bias[position]! + scales[position]! * (sum + shared[position]!)));
  }

  /** A sentence's words, pairs and triples, each once: who repeats a word does not argue more. */
  #readWords(text: string): FeatureSet {
    this.#words.clear();
    visitFeatures(this.#scanner, 0, this.#scanner.scan(text), (feature) => this.#words.add(feature, kinds.word));
    return this.#words;
  }

  /** The stretches of a sentence that speak most for a position, strongest first, without overlap or repetition. */
  reasons({ title = '' }: Comment, { text }: OwnSentence, position: number, most: number): Reason[] {
    const scale = this.#header.scales[position]!;
    const weightOf = (feature: number): number => scale * this.#table.stepsOf(feature, position);
    const found = [...this.#reader.stretches(title, text, weightOf), ...this.#wordsOf(text, weightOf)];
    const once = new Map(found.sort((first, second) => first.weight - second.weight).map((reason) => [text.slice(reason.start, reason.end).toLowerCase(), reason]));
    return strongest([...once.values()], most);
  }

  /** The words, pairs and triples of a sentence that speak for a position. */
  #wordsOf(text: string, weightOf: (feature: number) => number): Reason[] {
    const words = this.#scanner.scan(text);
    const { starts, ends } = this.#scanner;
    const found: Reason[] = [];
    visitFeatures(this.#scanner, 0, words, (feature, from, to) => {
      const weight = weightOf(feature);
      if (weight > 0 && tellingWord.test(text.slice(starts[from], ends[to]))) found.push({ start: starts[from]!, end: ends[to]!, weight });
    });
    return found;
  }
}

function addAll({ features }: FeatureSet, table: WeightTable, sums: Int32Array): void {
  for (let at = 0; at < features.length; at++) table.add(features.items[at]!, sums);
}
