import type { Report } from './report.ts';

/** GitHub answers longer addresses with an error (414); browsers would take more. */
export const longestLink = 8000;

/** What a form for an issue is filled with: `id` of the field in .github/ISSUE_TEMPLATE/report.yml -> text. */
export interface IssueFields {
  title: string;
  summary: string;
  reports: string;
}

/** One line for each report, for people. No word of a comment is in it. */
export function summarise(reports: readonly Report[], labelOf: (position: string) => string, reasonOf: (report: Report) => string): string {
  return reports.map((report) => {
    const { position, correctPosition, counterargument, note, url } = report;
    const names = [position, correctPosition].filter((each) => each !== undefined).map(labelOf).join(' → ');
    const what = counterargument === undefined ? names : `${names}, ${counterargument}`;
    return `- ${what}: ${reasonOf(report)}. ${url}${note === undefined ? '' : ` (${note.replace(/\s+/g, ' ')})`}`;
  }).join('\n');
}

/**
 * The address of a prefilled issue. Where the reports are too many for an address they are left out, then the summary is shortened:
 * `complete` says whether everything is in it; if not, the reader pastes the rest.
 *
 * @param repository the project's address, https://github.com/OWNER/NAME
 */
export function issueLink(repository: string, { title, summary, reports }: IssueFields): { url: string; complete: boolean } {
  const address = (fields: Record<string, string>) =>
    `${repository.replace(/(\.git)?\/?$/, '')}/issues/new?${new URLSearchParams({ template: 'report.yml', title, ...fields }).toString()}`;
  const whole = address({ summary, reports });
  if (whole.length <= longestLink) return { url: whole, complete: true };
  const lines = summary.split('\n');
  while (lines.length > 0 && address({ summary: `${lines.join('\n')}\n…` }).length > longestLink) lines.length = Math.floor(lines.length * 0.8);
  return { url: address({ summary: lines.length > 0 ? `${lines.join('\n')}\n…` : '…' }), complete: false };
}
