import type { Report } from './report.ts';

/** What a file of reports begins with; the version goes up when an older program could misread the file. */
export const exportFormat = 'counterpoint-reports';
export const exportVersion = 3;

/** A report without anything that the comment's author wrote; the link, the numbers of the sentences and the reader's own words stay. */
function withoutText(report: Report): Report {
  const { text, sentences, correctSentences, ...rest } = report;
  return rest;
}

/**
 * The file that carries reports to another reader, browser or the project: JSON, indented for people.
 *
 * @param withText whether the comments' own words go along
 * @param extension version of the extension that writes it
 */
export function exportReports(reports: Report[], withText: boolean, extension: string, now: Date): string {
  const carried = withText ? reports : reports.map(withoutText);
  return JSON.stringify({ format: exportFormat, version: exportVersion, exportedAt: now.toISOString(), extension, reports: carried }, null, 2);
}
