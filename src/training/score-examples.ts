import type { ConceptModel } from '../detect/concepts/concept-model.ts';
import type { Reader } from '../detect/encoder/reader.ts';
import type { LinearModel } from '../detect/linear/linear-model.ts';
import { unreadScore } from '../detect/sentence-scores.ts';
import type { Example } from './data/examples.ts';
import type { ScoredLabel, StageOdds } from './scored-label.ts';

/** The stages that score comments. */
export interface Scorers {
  linear: LinearModel;
  concepts: ConceptModel;
  reader: Reader;
}

const unread: StageOdds = { encoder: unreadScore, concepts: unreadScore };

/**
 * What the stages say of every position of every comment that passes the gate, sentence by sentence. Positions on which annotators
 * disagreed are left out; what the gate holds back counts as scored very low by the encoder.
 */
export function scoreExamples(examples: readonly Example[], { linear, concepts, reader }: Scorers): ScoredLabel[] {
  return examples.flatMap((example) => {
    const { comment, sentences, labels, disagreed } = example;
    const sentenceScores = linear.passesGate(comment) ? reader.score(comment, sentences) : [];
    const linearScores = linear.score(comment);
    const conceptScores = concepts.score(comment, sentences);
    return reader.positions.flatMap((position, index) => {
      if (disagreed.includes(position)) return [];
      const odds = conceptScores.map((own, at) => ({ encoder: Math.max(unreadScore, sentenceScores[at]?.[index] ?? unreadScore), concepts: own[index]! }));
      return [{ position, sentences: odds.length > 0 ? odds : [unread], linear: linearScores[index]!, asserted: position in labels }];
    });
  });
}
