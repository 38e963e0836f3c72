import { type Report, reportSchema } from '../../src/reports/report.ts';
import { announceReports } from '../platform/report-news.ts';
import { deleteAllReports, deleteReports, keepReport, keepReports } from '../platform/report-store.ts';
import { tellAllPages } from '../platform/tabs.ts';
import { learnAnew } from './learned.ts';

class Invalid extends Error {
  readonly code = 'invalid';
}

async function told<Result>(change: Promise<Result>): Promise<Result> {
  const result = await change;
  learnAnew();
  announceReports();
  await tellAllPages('correctionsChanged', null);
  return result;
}

/** What a page sends is checked: the page's process is not ours. */
function check(reports: Report[]): void {
  if (reports.some((report) => !reportSchema.safeParse(report).success)) throw new Invalid('Not a report');
}

/** Keeps a report and tells all pages; answers the one that it took the place of. */
export async function keep(report: Report): Promise<Report | null> {
  check([report]);
  return told(keepReport(report));
}

/** Keeps reports and tells all pages. */
export async function keepAll(reports: Report[]): Promise<null> {
  check(reports);
  await told(keepReports(reports));
  return null;
}

/** Takes reports back by their keys; answers how many there were. */
export const undo = (keys: string[]): Promise<number> => told(deleteReports(keys));

export const forgetAll = (): Promise<void> => told(deleteAllReports());

/** Learns anew after the reader changed the settings about it, and tells all pages. */
export async function relearn(): Promise<null> {
  learnAnew();
  await tellAllPages('correctionsChanged', null);
  return null;
}
