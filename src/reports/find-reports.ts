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
 * @param namesIn the names of a report's positions, reason and fault as the reader sees them
 */
export function findReports(reports: Report[], { words, reason, position }: Query, namesIn: (report: Report) => string[]): Report[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (report: Report) => {
    if (reason !== '' && report.reason !== reason) return false;
    const positions = [report.position, report.correctPosition].filter((each) => each !== undefined);
    if (position !== '' && !positions.includes(position)) return false;
    if (wanted.length === 0) return true;
    const { text, note, example, site, url, counterargument, sentences = [], correctSentences = [] } = report;
    const seen = [text, note, example, site, url, counterargument, ...sentences, ...correctSentences, ...namesIn(report)].join('\n').toLowerCase();
    return wanted.every((word) => seen.includes(word));
  };
  return reports.filter(matches).sort((first, second) => second.reportedAt.localeCompare(first.reportedAt));
}
