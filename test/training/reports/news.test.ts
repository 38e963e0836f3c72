import { describe, expect, it } from 'vitest';
import { newsOf, residualsOf } from '../../../src/training/reports/news.ts';
import type { Answered } from '../../../src/training/reports/simulate.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';

function answered(group: string, number: number, text: string, right: boolean, confidence = 0.5): Answered {
  const comment = { id: '', url: '', blocks: [{ kind: 'own' as const, text }] };
  const annotation = { position: 'capex-bubble', confidence, evidence: [{ block: 0, start: 0, end: text.length }], reasons: [] };
  const example = { id: `${group}-${number}`, group, comment, sentences: ownSentencesOf(comment), labels: right ? { 'capex-bubble': [0] } : {}, unsure: [], disagreed: [] };
  return { example, annotations: [annotation] } as Answered;
}

const houses = 'The price of houses in this valley is a bubble.';
const chips = 'Chip orders are paid with borrowed money that never returns.';
/** In half of the threads the detector is always wrong, in the others always right. */
const together = Array.from({ length: 8 }, (_, thread) => [0, 1, 2].map((each) => answered(`thread-${thread}`, each, each === 0 ? houses : chips, thread % 2 === 0))).flat();

describe('whether mistakes come together', () => {
  it('finds that they do within a thread, and not across threads', () => {
    const residuals = residualsOf(together);
    const within = newsOf(residuals, 'same thread', 0);
    expect(within).toMatchObject({ pairs: 24, correlation: 1 });
    expect(within.deviations).toBeGreaterThan(4);
    expect(newsOf(residuals, 'other threads', 0).correlation).toBeLessThan(0);
  });

  it('compares sentences that are alike only, if wanted', () => {
    const across = newsOf(residualsOf(together), 'other threads', 0.5);
    expect(across.pairs).toBe(28 + 16 * 15 / 2 - 8);
  });

  it('asks about nothing that the detector hardly finds possible, and about no pair within one comment', () => {
    expect(residualsOf([answered('a', 0, chips, false, 0.01)])).toEqual([]);
    expect(newsOf(residualsOf([answered('a', 0, chips, false), answered('a', 0, chips, true)]), 'same thread', 0)).toMatchObject({ pairs: 0, correlation: 0, deviations: 0 });
  });
});
