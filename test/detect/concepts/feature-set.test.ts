import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureSet, kinds } from '../../../src/detect/concepts/feature-set.ts';
import { IntList } from '../../../src/detect/concepts/int-list.ts';

const featuresOf = ({ features }: FeatureSet): number[] => [...features.items.subarray(0, features.length)];

describe('FeatureSet', () => {
  it('holds each feature once in the order in which they came, however many, and nothing of what was before', () => {
    const set = new FeatureSet();
    const features = fc.array(fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), { maxLength: 700, size: 'max' });
    fc.assert(fc.property(features, (list) => {
      set.clear();
      for (const feature of list) set.add(feature, kinds.pair);
      expect(featuresOf(set)).toEqual([...new Set(list)]);
    }));
  });

  it('keeps what a feature was when it was first added', () => {
    const set = new FeatureSet();
    set.add(7, kinds.class);
    set.add(7, kinds.pattern);
    expect([...set.kinds.items.subarray(0, set.kinds.length)]).toEqual([kinds.class]);
  });
});

it('IntList gives much room back', () => {
  const list = new IntList();
  for (let item = 0; item < 100_000; item++) list.push(item);
  expect([list.length, list.items[99_999]]).toEqual([100_000, 99_999]);
  list.clear();
  expect(list.length).toBe(0);
  expect(list.items.length).toBeLessThan(2000);
});
