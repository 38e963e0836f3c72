import type { Exchange } from '../../src/reports/exchange.ts';
import type { Report } from '../../src/reports/report.ts';
import { reportSchema } from '../../src/reports/report-schema.ts';
import type { Asker } from '../platform/receive.ts';
import { announceReports, type News } from '../platform/report-news.ts';
import { deleteAllReports, exchangeReports, keepReport, keepReports } from '../platform/report-store.ts';
import { deleteSettings } from '../platform/settings-store.ts';
import { tellAllPages } from '../platform/tabs.ts';
import { learnAnew } from './learned.ts';

class NotDone extends Error {
  constructor(readonly code: 'invalid' | 'taken' | 'changed-since' | 'reports-left') {
    super(code);
  }
}

/** What was kept last, as text, and what it took the place of: who asks for it again, not having heard, is told the same. */
let last: { report: string; earlier: Report | null } | undefined;

/** Nobody waits until the pages have heard: a tab that the browser froze never answers. */
function tellPages(): void {
  tellAllPages('correctionsChanged', null).catch(console.error);
}

/** Tells everybody of a change that was made. */
function tell(news: News = 'changed'): void {
  last = undefined;
  learnAnew();
  announceReports(news);
  tellPages();
}

/** What a page sends is checked: the page's process is not ours. */
function check(reports: unknown[]): void {
  if (reports.some((report) => !reportSchema.safeParse(report).success)) throw new NotDone('invalid');
}

/** Keeps a report and tells all pages; answers the one that it took the place of. */
export async function keep(report: Report): Promise<Report | null> {
  check([report]);
  const text = JSON.stringify(report);
  const found = await keepReport(report);
  const earlier = last?.report === text ? last.earlier : found;
  tell();
  last = { report: text, earlier };
  return earlier;
}

/** Keeps reports, deletes those that they replace under other keys, and tells all pages. */
export async function keepAll(reports: Report[], replaced: string[]): Promise<null> {
  check(reports);
  if (replaced.some((key) => typeof key !== 'string')) throw new NotDone('invalid');
  await keepReports(reports, replaced);
  tell();
  return null;
}

/** Puts one report in the place of another, or of none, or takes one away, and tells all pages. */
export async function exchange({ from, to }: Exchange): Promise<null> {
  check([from, to].filter((report) => report !== null));
  const objection = await exchangeReports({ from, to });
  if (objection) throw new NotDone(objection);
  tell();
  return null;
}

/** Answers pages of the extension and refuses content scripts, whose process a site's page may have taken over. */
export const onlyForOwnPages = <Request, Answer>(handler: (request: Request) => Answer) => (request: Request, { isOwnPage }: Asker): Answer => {
  if (!isOwnPage) throw new NotDone('invalid');
  return handler(request);
};

/** Deletes reports and settings, each also where the other cannot be deleted. */
export async function deleteAll(): Promise<void> {
  const [reports, settings] = await Promise.allSettled([deleteAllReports().then(() => tell('deleted')), deleteSettings()]);
  if (reports.status === 'rejected') throw settings.status === 'rejected' ? reports.reason : new NotDone('reports-left');
  if (settings.status === 'rejected') throw settings.reason;
}

/** Learns anew after the reader changed the settings about it, and tells all pages. */
export function relearn(): void {
  learnAnew();
  tellPages();
}
