import { describe, expect, it } from 'vitest';
import type { PublicLabel } from '../../../src/training/data/label-file.ts';
import { agreementF1, mergeLabels } from '../../../src/training/labelling/merge.ts';

const label = (nativeId: string, numbers: Record<string, number[]>, unsure: string[] = []): PublicLabel => ({ source: 'hn', nativeId, numbers, unsure, disagreed: [] });

describe('mergeLabels', () => {
  it('appends what is new', () => {
    const { labels, agreement } = mergeLabels([label('1', { a: [1] })], [label('2', {})]);
    expect(labels.map(({ nativeId }) => nativeId)).toEqual(['1', '2']);
    expect(agreement.comments).toBe(0);
    expect(agreementF1(agreement)).toBe(1);
  });

  it('puts two readings together: agreed, close calls, and open', () => {
    const { labels, agreement } = mergeLabels([label('1', { a: [1], b: [2] })], [label('1', { a: [1, 2], c: [3] }, ['a'])]);
    expect(labels).toEqual([{ source: 'hn', nativeId: '1', numbers: { a: [1] }, unsure: ['a'], disagreed: ['b', 'c'] }]);
    expect(agreement).toEqual({ comments: 1, both: 1, onlyFirst: 1, onlySecond: 1 });
    expect(agreementF1(agreement)).toBe(0.5);
  });
});
