import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf, shuffled } from '../../src/training/random.ts';

describe('shuffled', () => {
  it('gives each number once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer(), (count, seed) => {
        const order = shuffled(count, randomOf(seed));
        expect([...order].sort((first, second) => first - second)).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });

  it('draws from numbers between 0 and 1 that differ', () => {
    const random = randomOf(0);
    const numbers = Array.from({ length: 1000 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
    expect(new Set(numbers).size).toBe(1000);
  });
});
