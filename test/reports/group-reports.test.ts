import { expect, it } from 'vitest';
import { groupReports } from '../../src/reports/group-reports.ts';
import { reportOn } from './examples.ts';

const missing = (day: number) => reportOn(day, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' });
const reports = [missing(1), reportOn(2), reportOn(3, { reason: 'off-topic' }), reportOn(4)];

it('groups reports by position or reason, the largest group first', () => {
  const days = (by: 'none' | 'position' | 'reason') => groupReports(reports, by).map(({ group, reports: members }) => [group, members.map(({ reportedAt }) => Number(reportedAt.slice(8, 10)))]);
  expect(days('position')).toEqual([['copies-training-data', [2, 3, 4]], ['capex-bubble', [1]]]);
  expect(days('reason')).toEqual([['quoted-or-rejected', [2, 4]], ['missing-badge', [1]], ['off-topic', [3]]]);
  expect(days('none')).toEqual([['', [1, 2, 3, 4]]]);
});
