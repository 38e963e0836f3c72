import { describe, expect, test } from 'vitest';
import { ageInMonths, isOld } from '../../../src/knowledge/age.ts';
import { findStale } from '../../../src/knowledge/lint/staleness.ts';
import { aSource } from '../examples.ts';

const today = '2026-11-23';

describe('the age of figures', () => {
  test.each([
    ['2026-11-23', 0],
    ['2026-10-24', 0],
    ['2026-10-23', 1],
    ['2026-05', 5],
    ['2025-11-23', 12],
    ['2025', 10],
    ['2027-01', 0],
  ])('as of %s: %i months', (asOf, months) => expect(ageInMonths({ asOf }, today)).toBe(months));
});

describe('what has grown old', () => {
  test.each([
    ['news', '2026-05-23', false],
    ['news', '2026-04-23', true],
    ['measurement', '2026-02-23', false],
    ['measurement', '2026-01-23', true],
    ['paper', '1995', false],
    ['court', '2003', false],
  ] as const)('%s as of %s: %s', (kind, asOf, old) => expect(isOld({ kind, asOf }, today)).toBe(old));

  test('is listed, and so is what nobody has read for a year', () => {
    const sources = new Map([
      ['a', { ...aSource(), id: 'a', kind: 'news' as const, asOf: '2025-01', lastReviewed: '2026-11-01' }],
      ['b', { ...aSource(), id: 'b', lastReviewed: '2025-08-01' }],
      ['c', { ...aSource(), id: 'c', lastReviewed: '2026-11-01' }],
    ]);
    expect(findStale({ sources }, today).map(({ file, field }) => [file, field])).toEqual([
      ['sources/a.json', 'asOf'],
      ['sources/b.json', 'lastReviewed'],
    ]);
  });
});
