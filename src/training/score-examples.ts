import type { Reader } from '../detect/encoder/reader.ts';
import type { LinearModel } from '../detect/linear/linear-model.ts';
import type { Example } from './data/examples.ts';
import type { ScoredLabel } from './fit-decision.ts';

/**
 * What the two stages say of every position of every comment that passes the gate. Positions on which annotators
 * disagreed are left out; what the gate holds back counts as scored very low.
 */
export function scoreExamples(examples: readonly Example[], { linear, reader }: { linear: LinearModel; reader: Reader }): ScoredLabel[] {
  return examples.flatMap((example) => {
    const { comment, sentences, labels, disagreed } = example;
    const sentenceScores = linear.passesGate(comment) ? reader.score(comment, sentences) : [];
    const linearScores = linear.score(comment);
    return reader.positions.flatMap((position, index) => {
      if (disagreed.includes(position)) return [];
      const encoder = Math.max(-12, ...sentenceScores.map((scores) => scores[index]!));
      return [{ position, encoder, linear: linearScores[index]!, asserted: position in labels }];
    });
  });
}
