import type { Report } from '../../src/reports/report.ts';
import type { Part } from './report-store.ts';
import { sendToBackground } from './send.ts';

/**
 * Everything that is kept, for pages of the extension: the reports, and how many records are none. Asked of the background, whose
 * database it is: in Firefox a page in a private window would open another one.
 *
 * @throws {Refused} with the codes of the storage
 */
export async function loadKeptReports(): Promise<{ reports: Report[]; unreadable: number }> {
  const reports: Report[] = [];
  let unreadable = 0;
  let after: string | null = null;
  do {
    const part: Part = await sendToBackground('loadReports', { after });
    reports.push(...part.reports);
    unreadable += part.unreadable;
    after = part.next;
  } while (after !== null);
  return { reports, unreadable };
}
