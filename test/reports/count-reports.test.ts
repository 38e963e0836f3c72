import { expect, it } from 'vitest';
import { countReports } from '../../src/reports/count-reports.ts';
import { reportOn } from './examples.ts';

it('counts wrong and missing badges by position, the most corrected first', () => {
  const missing = { annotation: undefined, reason: 'missing-badge' as const, correctPosition: 'learns-and-generalizes' };
  const other = { reason: 'other-position' as const, correctPosition: 'learns-and-generalizes' };
  const fault = { reason: 'bad-counterargument' as const, counterargument: 'one', fault: 'unfair' as const };
  expect(countReports([reportOn(1), reportOn(2, other), reportOn(3, missing), reportOn(4, missing), reportOn(5, fault)])).toEqual([
    { position: 'learns-and-generalizes', wrong: 0, missing: 3 },
    { position: 'copies-training-data', wrong: 2, missing: 0 },
  ]);
});
