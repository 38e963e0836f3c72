import * as z from 'zod/mini';
import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import { cutHeader, tableHeaderSchema, WeightTable, type TableHeader } from '../linear/weight-table.ts';
import { strongest, type Reason } from '../reasons.ts';
import type { SentenceScores } from '../sentence-scores.ts';
import { ConceptReader } from './concept-reader.ts';
import { packedSchema, wideOf } from './packed-tables.ts';

const headerSchema = z.extend(tableHeaderSchema, { version: z.literal(3), concepts: packedSchema });

/** Scores the sentences of a comment by what they say in any words: the classes of phrases that occur, their order, and the patterns that match. */
export class ConceptModel {
  readonly #header: TableHeader;
  readonly #table: WeightTable;
  readonly #reader: ConceptReader;

  /** @throws Error when the file is of another version or cut short */
  constructor(bytes: Uint8Array) {
    const { header, copy, headerEnd } = cutHeader(bytes);
    const { concepts: head, ...table } = headerSchema.parse(header);
    this.#header = table;
    this.#table = new WeightTable(table, copy, headerEnd);
    const [start, middle] = [this.#table.end, 4 * wideOf(head)];
    const numbers = copy.slice(start, start + middle + 2 * head.narrow).buffer;
    if (numbers.byteLength < middle + 2 * head.narrow) throw new RangeError('the file of concepts is cut short');
    this.#reader = new ConceptReader({ head, wide: new Int32Array(numbers, 0, wideOf(head)), narrow: new Uint16Array(numbers, middle) });
  }

  /** Log-odds of each position for each sentence, of a very long comment for the first ones. */
  score({ title = '' }: Comment, sentences: readonly OwnSentence[]): SentenceScores {
    const { bias, scales } = this.#header;
    const read = this.#reader.read(title, sentences);
    const around = new Int32Array(bias.length);
    for (const feature of read.around.keys()) this.#table.add(feature, around);
    return read.sentences.map((features) => {
      const sums = around.slice();
      for (const feature of features.keys()) this.#table.add(feature, sums);
      return Float32Array.from(sums, (sum, position) => bias[position]! + scales[position]! * sum);
    });
  }

  /** The stretches of a sentence that speak most for a position, strongest first, without overlap. */
  reasons({ title = '' }: Comment, { text }: OwnSentence, position: number, most: number): Reason[] {
    const scale = this.#header.scales[position]!;
    return strongest(this.#reader.stretches(title, text, (feature) => scale * this.#table.stepsOf(feature, position)), most);
  }
}
