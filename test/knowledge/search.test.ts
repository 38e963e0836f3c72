import knowledge from 'counterpoint:knowledge';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, search } from '../../src/knowledge/search.ts';

const index = buildIndex(knowledge);
const links = (query: string) => search(index, query).map(({ link }) => link);

test.each([
  ['othello', 'copying/copies-training-data/board-state-inside'],
  ['Pastor Veronesi', 'sources/pastor-veronesi-2009'],
  ['bubble', 'capex'],
  ['run-rates', 'capex/spending-pays-off/run-rate-is-not-revenue'],
  ['h100 rent', 'capex/capex-bubble/old-gpus-got-dearer'],
  ['$600', 'capex/spending-pays-off/required-revenue-keeps-rising'],
])('"%s" finds %s', (query, link) => expect(links(query)).toContain(link));

test('words of the title come first', () => {
  expect(links('hallucination')[0]).toMatch(/^grounding/);
});

test('every word has to be there, at the beginning of a word', () => {
  expect(links('othello railway')).toEqual([]);
  expect(links('thello')).toEqual([]);
  expect(links('  ')).toEqual([]);
});

test('an excerpt shows the word that was found', () => {
  const hit = search(index, 'timing error').find(({ kind }) => kind === 'counterargument');
  expect(hit?.excerpt).toContain('timing error');
  expect(hit?.excerpt.length).toBeLessThan(200);
});

test('any query is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void expect(Array.isArray(search(index, query))).toBe(true)));
});
