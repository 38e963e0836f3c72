import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, thresholdFor, wilsonLower } from '../../src/training/thresholds.ts';

const candidates = fc.array(fc.record({ confidence: fc.integer({ min: 0, max: 20 }).map((step) => step / 20), right: fc.boolean() }), { minLength: 1, maxLength: 60 });

describe('wilsonLower', () => {
  it('gives the ends that are printed in tables', () => {
    expect(wilsonLower(8, 10, 1.96)).toBeCloseTo(0.49, 2);
    expect(wilsonLower(0, 10, 1.96)).toBeCloseTo(0, 6);
    expect(wilsonLower(0, 0, 1.96)).toBe(0);
  });

  it('lies below the share, nearer with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (total, some) => {
        const right = Math.min(some, total);
        const low = wilsonLower(right, total, 1.96);
        expect(low).toBeLessThanOrEqual(right / total + 1e-12);
        expect(wilsonLower(10 * right, 10 * total, 1.96)).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });
});

describe('curveOf', () => {
  it('counts what is shown at every distinct confidence', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const asserted = all.filter(({ right }) => right).length;
        const curve = curveOf(all, asserted);
        expect(curve).toHaveLength(new Set(all.map(({ confidence }) => confidence)).size);
        for (const point of curve) {
          const shown = all.filter(({ confidence }) => confidence >= point.threshold);
          expect(point.shown).toBe(shown.length);
          expect(point.precision).toBeCloseTo(shown.filter(({ right }) => right).length / shown.length);
        }
        expect(curve.at(-1)?.shown).toBe(all.length);
      }),
    );
  });
});

describe('thresholdFor', () => {
  const good = Array.from({ length: 40 }, (_, index) => ({ confidence: 0.9 - index / 1000, right: true }));
  const bad = Array.from({ length: 40 }, (_, index) => ({ confidence: 0.5 - index / 1000, right: index % 2 === 0 }));

  it('goes as low as the promise holds by its lower bound, and no lower', () => {
    const found = thresholdFor([...good, ...bad], 60, 0.8, 1);
    expect(found.precision).toBeGreaterThanOrEqual(0.8);
    expect(found.threshold).toBeLessThan(0.9 - 39 / 1000);
    expect(thresholdFor([...good, ...bad], 60, 0.8, 2).threshold).toBeGreaterThanOrEqual(found.threshold);
  });

  it('shows only the surest where the promise holds nowhere', () => {
    expect(thresholdFor(bad, 20, 0.99, 1).threshold).toBe(0.5);
  });

  it('says when there is nothing to set a threshold with', () => {
    expect(() => thresholdFor([], 0, 0.8, 1)).toThrow('no candidates');
  });
});
