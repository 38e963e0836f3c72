import { keyOf, type Report } from '../../src/reports/report.ts';
import { sendToBackground } from './send.ts';

/** Takes back a report that was just kept, and keeps again the one that it took the place of, if any. */
export async function takeBack(report: Report, earlier: Report | null): Promise<void> {
  if (earlier) await sendToBackground('keepReport', earlier);
  else await sendToBackground('undoReports', { keys: [keyOf(report)] });
}
