import { describe, expect, test } from 'vitest';
import { checkFiles, type DataFile } from '../../../src/knowledge/compile.ts';
import { findWrongDates, isRealDay } from '../../../src/knowledge/lint/dates.ts';
import { lint } from '../../../src/knowledge/lint/lint.ts';
import { aCounterargument, aDebate, aPosition, aSource, files } from '../examples.ts';

const today = '2026-11-23';
const problems = (changed: DataFile[]) => lint(checkFiles(changed), today);
const renamed = (debate: string, no: string): DataFile[] => [
  { path: `debates/${debate}.json`, content: { ...aDebate(), id: debate, positions: [no, 'yes'] } },
  { path: `positions/${no}.json`, content: aPosition(no) },
  ...files().filter(({ path }) => !/debate|no.json/.test(path)),
];

describe('what must not be merged:', () => {
  test.each<[string, DataFile[], object]>([
    ['a source twice in one counterargument', files({ no: { ...aPosition('no'), counterarguments: [{ ...aCounterargument(), sources: ['source-1', 'source-1'] }] } }),
      { file: 'positions/no.json', field: 'counterarguments.0.sources', reason: '"source-1" is there twice' }],
    ['two positions of one stance', files({ no: { ...aPosition('no'), stance: 'advocate' } }), { file: 'debates/debate.json', field: 'positions', reason: 'both have the stance advocate' }],
    ['a day that no calendar has', files({ source: { ...aSource(), asOf: '2026-02-31' } }), { field: 'asOf', reason: '2026-02-31 is no day of the calendar' }],
    ['a date to come', files({ source: { ...aSource(), lastReviewed: '2026-11-24' } }), { field: 'lastReviewed', reason: '2026-11-24 is still to come' }],
    ['a debate that is called like the search', renamed('search', 'no'), { file: 'debates/search.json', field: 'id' }],
    ['a position that is called like the list of sources', renamed('debate', 'sources'), { file: 'positions/sources.json', field: 'id' }],
    ['a debate that is called like a position', renamed('no', 'no'), { file: 'debates/no.json', field: 'id', reason: 'a position has this id' }],
  ])('%s', (_, changed, problem) => {
    expect(problems(changed)).toContainEqual(expect.objectContaining(problem));
    expect(problems(files())).not.toContainEqual(expect.objectContaining(problem));
  });
});

test.each([['2024-02-29', true], ['2025-02-29', false], ['2026-04-31', false], ['2026-12-31', true], ['2026-04', true], ['2026', true]])('%s is a date: %s', (date, real) => {
  expect(isRealDay(date)).toBe(real);
});

test.each(['2026-11-23', '2026-11', '2026', '2025-12-31'])('as of %s is not to come', (asOf) => {
  expect(findWrongDates({ sources: new Map([['a', { ...aSource(), asOf }]]) }, today)).toEqual([]);
});
