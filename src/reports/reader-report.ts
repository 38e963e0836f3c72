import { untelling } from './hash-text.ts';
import { type Fault, noteLimit, type Report, reportVersion } from './report.ts';
import { reportSchema } from './report-schema.ts';

/** What a report names as its site when it was made on the reader page, about no comment in particular. */
export const readerSite = 'reader';

/** What the reader finds fault with. `link` is its address on the reader page: debate/position/counterargument. */
interface Draft {
  link: string;
  position: string;
  counterargument: string;
  fault: Fault;
  note: string;
}

/** A report on a counterargument, made where it is read and not at a badge. */
export function buildReaderReport({ link, position, counterargument, fault, note }: Draft, extension: string, now: Date): Report {
  const own = note.trim().slice(0, noteLimit);
  return reportSchema.parse({
    version: reportVersion,
    reportedAt: now.toISOString(),
    site: readerSite,
    commentId: counterargument,
    url: `https://counterpoint.example/reader#${link}`,
    textHash: untelling,
    reason: 'bad-counterargument',
    position,
    counterargument,
    fault,
    ...(own !== '' && { note: own }),
    extension,
  });
}
