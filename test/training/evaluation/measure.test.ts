import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../src/training/evaluation/bootstrap.ts';
import type { Judged, Verdict } from '../../../src/training/evaluation/judge.ts';
import { measure, measureTogether } from '../../../src/training/evaluation/measure.ts';
import { firstPositions } from '../../../src/training/positions.ts';

const [one = '', other = ''] = firstPositions;
const verdict = (position: string, asserted: boolean, isShown: boolean): Verdict => ({ position, asserted, confidence: isShown ? 0.9 : 0.2, shown: isShown ? ['balanced'] : [], evidenceRight: null });
const judged: Judged[] = [
  { id: '1', group: 'a', verdicts: [verdict(one, true, true), verdict(other, false, true)] },
  { id: '2', group: 'a', verdicts: [verdict(one, true, false)] },
  { id: '3', group: 'b', verdicts: [verdict(other, true, true), verdict('agents-do-real-work', true, true)] },
  { id: '4', group: 'c', verdicts: [] },
];
const rowCalled = (name: string, level: 'quiet' | 'balanced' = 'balanced') => measure(judged, level).find((row) => row.name === name)!;

describe('measure', () => {
  it('counts position by position', () => {
    expect(rowCalled(one)).toMatchObject({ shown: 1, right: 1, asserted: 2, precision: { value: 1 }, recall: { value: 0.5 }, f1: { value: 2 / 3 } });
    expect(rowCalled(other)).toMatchObject({ shown: 2, right: 1, asserted: 1, precision: { value: 0.5 }, recall: { value: 1 } });
  });

  it('sums up over positions, and averages over those that occur', () => {
    expect(rowCalled('first four debates, micro')).toMatchObject({ shown: 3, right: 2, asserted: 3, f1: { value: 4 / 6 } });
    expect(rowCalled('all positions, micro')).toMatchObject({ shown: 4, right: 3, asserted: 4 });
    expect(rowCalled('first four debates, macro').f1.value).toBeCloseTo(2 / 3);
    expect(rowCalled('all positions, macro').f1.value).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3);
  });

  it('has no figure where there is nothing to divide by', () => {
    expect(rowCalled('capex-bubble').f1.value).toBeNaN();
    expect(rowCalled(one, 'quiet').precision.value).toBeNaN();
    expect(rowCalled(one, 'quiet').recall.value).toBe(0);
    expect(measure([], 'balanced')[0]!.f1.value).toBeNaN();
  });

  it('takes some positions together', () => {
    expect(measureTogether(judged, [other, 'agents-do-real-work'], 'balanced', 'both')).toMatchObject({ name: 'both', shown: 3, right: 2, asserted: 2 });
  });
});

describe('bootstrap', () => {
  it('draws groups, so that equal groups leave no doubt', () => {
    const groups = Array.from({ length: 10 }, () => Int32Array.of(3, 4));
    expect(bootstrap(groups, ([right, all]) => [right! / all!])).toEqual([{ value: 0.75, low: 0.75, high: 0.75 }]);
  });

  it('gives about the interval that theory gives', () => {
    const groups = Array.from({ length: 400 }, (_, index) => Int32Array.of(index % 2, 1));
    const [{ value, low, high } = { value: 0, low: 0, high: 0 }] = bootstrap(groups, ([right, all]) => [right! / all!]);
    expect(value).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 1.96 * Math.sqrt(0.25 / 400), 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * Math.sqrt(0.25 / 400), 1);
    expect(high - low).toBeGreaterThan(0.06);
  });

  it('is wider when comments of one thread stand and fall together', () => {
    const alone = Array.from({ length: 200 }, (_, index) => Int32Array.of(index % 2, 1));
    const threads = Array.from({ length: 10 }, (_, index) => Int32Array.of((index % 2) * 20, 20));
    const width = (groups: Int32Array[]) => bootstrap(groups, ([right, all]) => [right! / all!]).map(({ low, high }) => high - low)[0]!;
    expect(width(threads)).toBeGreaterThan(2 * width(alone));
  });
});
