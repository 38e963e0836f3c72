import { describe, expect, it } from 'vitest';
import { diagramOf } from '../../../src/training/evaluation/diagram.ts';
import type { Judged } from '../../../src/training/evaluation/judge.ts';
import { reliabilityOf } from '../../../src/training/evaluation/reliability.ts';
import { shareOf } from '../../../src/training/evaluation/share.ts';

const judged = (confidence: number, right: number, of: number): Judged[] =>
  Array.from({ length: of }, (_, index) => ({ id: `${index}`, group: `${index}`, verdicts: [{ position: 'capex-bubble', asserted: index < right, confidence, shown: [], evidenceRight: null }] }));

describe('reliabilityOf', () => {
  it('finds no error where seven of ten are right at 0.7', () => {
    const { bins, error } = reliabilityOf([...judged(0.7, 7, 10), ...judged(0.2, 4, 20)]);
    expect(error).toBeCloseTo(0);
    expect(bins.map(({ confidence, right }) => [confidence, right.cases, right.of])).toEqual([[expect.closeTo(0.2), 4, 20], [expect.closeTo(0.7), 7, 10]]);
  });

  it('weighs the error by candidates', () => {
    expect(reliabilityOf([...judged(0.95, 9, 20), ...judged(0.5, 10, 20)]).error).toBeCloseTo(0.25);
  });

  it('takes in a confidence of one, and leaves out what the engine did not name', () => {
    const { bins } = reliabilityOf([...judged(1, 1, 1), ...judged(0, 1, 5)]);
    expect(bins.map(({ right }) => right.of)).toEqual([1]);
    expect(reliabilityOf([])).toEqual({ bins: [], error: 0 });
  });
});

describe('diagramOf', () => {
  it('puts each group where its confidence and share are', () => {
    const { text } = diagramOf(reliabilityOf([...judged(0.7, 7, 10), ...judged(0.3, 3, 10)]));
    const circles = [...text.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(circles).toHaveLength(2);
    expect(circles[1]![0]! - circles[0]![0]!).toBeCloseTo(circles[0]![1]! - circles[1]![1]!, 0);
  });
});

describe('shareOf', () => {
  it('gives the share with its interval', () => {
    expect(shareOf([1, 2, 3, 4], (each) => each > 3)).toMatchObject({ value: 0.25, cases: 1, of: 4 });
    const { low, high } = shareOf(Array.from({ length: 100 }, (_, index) => index), (each) => each < 2);
    expect(low).toBeCloseTo(0.0055, 3);
    expect(high).toBeCloseTo(0.07, 2);
  });
});
