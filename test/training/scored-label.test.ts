import { describe, expect, it } from 'vitest';
import { bestAt, confidenceOf } from '../../src/training/scored-label.ts';

describe('confidenceOf', () => {
  const decision = { encoder: 0.5, concepts: 1, bias: { p: -1 }, untitled: 0.25 };
  const sentences = [{ encoder: 4, concepts: -2 }, { encoder: 0, concepts: 1 }, { encoder: -Infinity, concepts: 0.9 }];

  it('is that of the sentence of which both stages together say most', () => {
    expect(bestAt(decision, sentences)).toBe(1);
    expect(confidenceOf(decision, 'p', sentences, true)).toBeCloseTo(0.5, 10);
    expect(confidenceOf(decision, 'p', [{ encoder: 8, concepts: -2 }, ...sentences], true)).toBeCloseTo(1 / (1 + Math.exp(-1)), 10);
  });

  it('knows that titles are missed', () => {
    expect(confidenceOf(decision, 'p', sentences, false)).toBeCloseTo(1 / (1 + Math.exp(-0.25)), 10);
  });
});
