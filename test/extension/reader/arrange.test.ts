import { expect, test } from 'vitest';
import { arrange } from '../../../extension/reader/arrange.ts';
import { aCounterargument, aSource } from '../../knowledge/examples.ts';

const dates = ['2026-03-15', '2025', '2026-02', '2026', '2026-03'];
const sources = Object.fromEntries(dates.map((asOf) => [asOf, { ...aSource(), id: asOf, asOf }]));
const all = dates.map((date) => ({ ...aCounterargument(date), sources: [date] }));

test('the newest come first, a month and a year counted from their ends', () => {
  expect(arrange(all, 'all', 'newest', sources).map(({ id }) => id)).toEqual(['2026', '2026-03', '2026-03-15', '2026-02', '2025']);
});

test('the youngest source of a counterargument counts', () => {
  const both = { ...aCounterargument('both'), sources: ['2025', '2026'] };
  expect(arrange([...all, both], 'all', 'newest', sources).map(({ id }) => id).slice(0, 2)).toEqual(['2026', 'both']);
});
