import type { Report } from './report.ts';

export type Grouping = 'none' | 'position' | 'reason';

/** What a report belongs to: the badge's position or the missing one, or its reason; everything to "" without grouping. */
export function groupOf(report: Report, by: Grouping): string {
  if (by === 'none') return '';
  return by === 'reason' ? report.reason : (report.position ?? report.correctPosition ?? '');
}

/** Reports by group, the largest group first; within a group they keep their order. */
export function groupReports(reports: readonly Report[], by: Grouping): { group: string; reports: Report[] }[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groupOf(report, by);
    const others = groups.get(group);
    if (others) others.push(report);
    else groups.set(group, [report]);
  }
  return [...groups].map(([group, members]) => ({ group, reports: members })).sort((one, other) => other.reports.length - one.reports.length);
}
