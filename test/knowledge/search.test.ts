import knowledge from 'counterpoint:knowledge';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, search } from '../../src/knowledge/search.ts';

const index = buildIndex(knowledge);
const links = (query: string) => search(index, query).hits.map(({ link }) => link);

test.each([
  ['othello', 'copying/copies-training-data/board-state-inside'],
  ['Pastor Veronesi', 'sources/pastor-veronesi-2009'],
  ['bubble', 'capex'],
  ['run-rates', 'capex/spending-pays-off/run-rate-is-not-revenue'],
  ['h100 rent', 'capex/capex-bubble/old-gpus-got-dearer'],
  ['$600', 'capex/spending-pays-off/required-revenue-keeps-rising'],
  ['600', 'capex/spending-pays-off/required-revenue-keeps-rising'],
  ['600b', 'sources/sequoia-600b'],
  ['markov chain', 'copying/copies-training-data/goal-is-not-mechanism'],
])('"%s" finds %s', (query, link) => expect(links(query)).toContain(link));

test('words of the title come first', () => {
  expect(links('hallucination')[0]).toMatch(/^grounding/);
});

test('where an entry stands weighs no more than its text', () => {
  const { hits } = search(index, 'agents fail', 100);
  const titled = hits.map(({ title }) => /\bagents\b/i.test(title) && /\bfail/i.test(title));
  expect(titled.filter(Boolean).length).toBeGreaterThan(0);
  expect(titled.slice(0, titled.filter(Boolean).length)).not.toContain(false);
});

test('only the best are given, and how many there are in all is told', () => {
  const { hits, count } = search(index, 'the');
  expect(hits).toHaveLength(25);
  expect(search(index, 'the', Infinity).hits).toHaveLength(count);
  expect(count).toBeGreaterThan(25);
});

test('every word has to be there, at the beginning of a word', () => {
  expect(links('othello railway')).toEqual([]);
  expect(links('thello')).toEqual([]);
  expect(links('  ')).toEqual([]);
});

test('an excerpt shows the word that was found', () => {
  const hit = search(index, 'timing error').hits.find(({ kind }) => kind === 'counterargument');
  expect(hit?.excerpt).toContain('timing error');
  expect(hit?.excerpt.length).toBeLessThan(200);
});

test('any query is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void expect(search(index, query).hits.length).toBeLessThanOrEqual(25)));
});
