import type { Reason, Report } from './report.ts';

/** What the reader looks for among their reports; empty parts match all. */
export interface Query {
  words: string;
  reason: Reason | '';
  position: string;
}

/**
 * The reports that match, latest first. Every word must occur somewhere in what the reader can see of the report, in
 * any case.
 *
 * @param labelOf the name of a position as the reader sees it
 */
export function findReports(reports: Report[], { words, reason, position }: Query, labelOf: (position: string) => string): Report[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (report: Report) => {
    if (reason !== '' && report.reason !== reason) return false;
    const positions = [report.position, report.correctPosition].filter((each) => each !== undefined);
    if (position !== '' && !positions.includes(position)) return false;
    if (wanted.length === 0) return true;
    const seen = [report.text, report.note, report.site, report.url, ...(report.sentences ?? []), ...positions.map(labelOf)].join('\n').toLowerCase();
    return wanted.every((word) => seen.includes(word));
  };
  return reports.filter(matches).sort((first, second) => second.reportedAt.localeCompare(first.reportedAt));
}
