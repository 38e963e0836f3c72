import { confidenceOf } from '../../detect/decision.ts';
import { highestOf } from '../../detect/sentence-scores.ts';
import type { Stages } from '../../detect/stages.ts';
import type { Example } from '../data/examples.ts';
import type { Scored } from './choose.ts';

const logOdds = (confidence: number): number => Math.log(confidence / (1 - confidence));

/** What the stages say of the comments that pass the gate; the others have nothing to teach. */
export function* scorePool(examples: Iterable<Example>, { decision, linear, concepts, reader }: Stages): Generator<Scored> {
  for (const { id, comment, sentences } of examples) {
    if (!linear.passesGate(comment) || sentences.length === 0) continue;
    const read = reader.score(comment, sentences);
    const encoder = reader.positions.map((_, index) => highestOf(read, index));
    const linearScores = linear.score(comment);
    const conceptScores = concepts.score(comment, sentences);
    const together = reader.positions.map((position, index) => {
      const odds = { encoder: encoder[index]!, linear: linearScores[index]!, concepts: highestOf(conceptScores, index) };
      return logOdds(confidenceOf(decision, position, odds, Boolean(comment.title)));
    });
    yield { id, encoder, linear: linearScores, together };
  }
}
