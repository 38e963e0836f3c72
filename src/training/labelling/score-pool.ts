import { unreadScore, type SentenceScores } from '../../detect/sentence-scores.ts';
import type { Stages } from '../../detect/stages.ts';
import type { Example } from '../data/examples.ts';
import { confidenceOf, type StageOdds } from '../scored-label.ts';
import type { Scored } from './choose.ts';

const logOdds = (confidence: number): number => Math.log(confidence / (1 - confidence));

/** The log-odds of a position in the sentence where they are highest. */
const highestOf = (scores: SentenceScores, position: number): number => scores.reduce((highest, own) => Math.max(highest, own[position]!), unreadScore);

/** What the stages say of the comments that pass the gate; the others have nothing to teach. */
export function* scorePool(examples: Iterable<Example>, { decision, linear, concepts, reader }: Stages): Generator<Scored> {
  for (const { id, comment, sentences } of examples) {
    if (!linear.passesGate(comment) || sentences.length === 0) continue;
    const read = reader.score(comment, sentences);
    const conceptScores = concepts.score(comment, sentences);
    const sentenceOdds = (index: number): StageOdds[] => conceptScores.map((own, at) => ({ concepts: own[index]!, encoder: read[at]![index]! }));
    const together = reader.positions.map((position, index) => logOdds(confidenceOf(decision, position, sentenceOdds(index), Boolean(comment.title))));
    const [encoder, found] = [read, conceptScores].map((scores) => reader.positions.map((_, index) => highestOf(scores, index)));
    yield { id, encoder: encoder!, concepts: found!, together };
  }
}
