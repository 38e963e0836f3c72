import type { Report } from '../../src/reports/report.ts';
import { sendToBackground } from './send.ts';

/**
 * Takes back a report that was just kept, and keeps again the one that it took the place of, if any.
 *
 * @throws {Refused} with the code `changed-since` when the report is no longer kept as it was; then nothing is changed
 */
export async function takeBack(report: Report, earlier: Report | null): Promise<void> {
  await sendToBackground('exchangeReports', { from: report, to: earlier });
}
