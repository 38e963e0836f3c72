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

  it('lets a third reading decide what two left open, as a close call', () => {
    const open = { ...label('1', {}), disagreed: ['a', 'b'] };
    const { labels, agreement } = mergeLabels([open], [label('1', { a: [2] })]);
    expect(agreement).toEqual({ comments: 1, both: 0, onlyFirst: 0, onlySecond: 0 });
    expect(labels).toEqual([{ source: 'hn', nativeId: '1', numbers: { a: [2] }, unsure: ['a'], disagreed: [] }]);
  });

  it('keeps the sentences that both name, or else the first', () => {
    const sentences = (first: number[], second: number[]) => mergeLabels([label('1', { a: first })], [label('1', { a: second })]).labels[0]!.numbers.a;
    expect(sentences([1, 2], [2, 3])).toEqual([2]);
    expect(sentences([1], [3])).toEqual([1]);
  });
});
