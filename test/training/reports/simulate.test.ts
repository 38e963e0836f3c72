import { describe, expect, it } from 'vitest';
import { learnFrom } from '../../../src/reports/learn.ts';
import { type Answered, figuresAt, precisionAtRecall, replay } from '../../../src/training/reports/simulate.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';

function answered(id: string, text: string, right: boolean): Answered {
  const comment = { id, url: '', blocks: [{ kind: 'own' as const, text }] };
  const annotation = { position: 'capex-bubble', confidence: 0.6, evidence: [{ block: 0, start: 0, end: text.length }], reasons: [] };
  const example = { id, group: id, comment, sentences: ownSentencesOf(comment), labels: right ? { 'capex-bubble': [0] } : {}, unsure: [], disagreed: [] };
  return { example, annotations: [annotation] } as Answered;
}

const all = Array.from({ length: 10 }, (_, index) => [
  answered(`wrong-${index}`, `The price of houses in valley number ${index} is a bubble.`, false),
  answered(`right-${index}`, `Chip orders number ${index} are paid with borrowed money that never returns.`, true),
]).flat();

describe('a simulated reader', () => {
  it('makes the wanted number of corrections, all on wrong badges, and is measured on the rest alone', () => {
    const { reports, rest } = replay(all, { corrections: 4, reportsMissing: false, threshold: 0.5, seed: 1 });
    expect(reports.map(({ commentId }) => commentId.split('-')[0])).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    for (const { commentId } of reports) expect(rest.map(({ example }) => example.id)).not.toContain(commentId);
  });

  it('teaches what sets wrong badges apart', () => {
    const { reports, rest } = replay(all, { corrections: 4, reportsMissing: false, threshold: 0.5, seed: 1 });
    const { recall, precision } = figuresAt(rest, learnFrom([]), 0.5);
    expect(recall).toBe(1);
    expect(precisionAtRecall(rest, learnFrom(reports), recall)).toBe(1);
    expect(precision).toBeLessThan(1);
  });
});
