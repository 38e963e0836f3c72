import { parseFile, problemIn, type Refusal } from '../../reports/import-reports.ts';
import { readReport } from '../../reports/migrate-report.ts';
import { plainId } from '../../reports/plain-id.ts';
import { keyOf, latestAt, markOf, type Report } from '../../reports/report.ts';

/** A file that somebody sent: nothing in it is trusted. */
export interface SentFile {
  name: string;
  text: string;
}

/** A report and who made it: readers have no names, only numbers. */
export interface Sent {
  reader: number;
  report: Report;
}

export interface Gathered {
  sent: Sent[];
  /** Files of which nothing was taken, and why. */
  refused: { name: string; why: string }[];
  readers: number;
  /** Reports that came again, in the same or another file. */
  repeated: number;
}

const refusals: Record<Refusal, string> = {
  'too-large': 'is larger than an export can be',
  'not-json': 'is not JSON',
  'not-reports': 'is not an export of reports',
  'newer-version': 'was exported by a newer version',
};

function problemOf(report: Report, positions: ReadonlySet<string>): string | null {
  if (!plainId.test(report.commentId)) return 'commentId: not a plain id';
  const unknown = [report.position, report.correctPosition].find((position) => position !== undefined && !positions.has(position));
  return unknown === undefined ? null : `no such position: ${unknown}`;
}

/** Where an issue, saved as it is, holds the export. */
const fenced = /^```json\r?\n([^]*?)^```/m;

/** The export in a file: all of it, or what an issue or a letter has around it. */
const exportIn = (text: string): string => fenced.exec(text)?.[1] ?? (text.startsWith('{') ? text : text.slice(text.indexOf('\n{') + 1));

/** Up to the last line that is a brace and nothing else, with which an export ends; what follows is a signature. */
function withoutSignature(text: string): string {
  const lines = text.split('\n');
  return lines.slice(0, lines.findLastIndex((line) => line.trimEnd() === '}') + 1).join('\n');
}

function parseSent(text: string): ReturnType<typeof parseFile> {
  const found = exportIn(text);
  const file = parseFile(found);
  return 'refused' in file && file.refused === 'not-json' ? parseFile(withoutSignature(found)) : file;
}

/** All reports of a file; one that is none makes the whole file suspect. */
function readFile(text: string, positions: ReadonlySet<string>): { reports: Report[] } | { why: string } {
  const file = parseSent(text);
  if ('refused' in file) return { why: refusals[file.refused] };
  const reports: Report[] = [];
  for (const [index, entry] of file.reports.entries()) {
    const read = readReport(entry);
    const problem = read.success ? problemOf(read.data, positions) : problemIn(read.error);
    if (problem !== null) return { why: `entry ${index + 1} is no report: ${problem}` };
    if (read.success) reports.push(read.data);
  }
  return { reports };
}

/**
 * Reads exported files. Files that share a report come from one reader, who exported twice; a report counts once, and
 * of several by one reader on one badge the latest counts.
 *
 * @param positions ids of all positions that there are
 */
export function gather(files: SentFile[], positions: ReadonlySet<string>): Gathered {
  const refused: Gathered['refused'] = [];
  const readerOf = new Map<string, number>();
  const all: Sent[] = [];
  const merged: number[] = [];
  const rootOf = (reader: number): number => (merged[reader] === reader ? reader : rootOf(merged[reader] ?? reader));
  let total = 0;
  for (const { name, text } of files) {
    const file = readFile(text, positions);
    if ('why' in file) {
      refused.push({ name, why: file.why });
      continue;
    }
    const reader = merged.push(merged.length) - 1;
    for (const report of file.reports) {
      const known = readerOf.get(markOf(report));
      if (known !== undefined) merged[rootOf(known)] = rootOf(reader);
      readerOf.set(markOf(report), reader);
    }
    total += file.reports.length;
    for (const report of file.reports) all.push({ reader, report });
  }
  const ofReaders = all.map(({ reader, report }) => ({ reader: rootOf(reader), report }));
  const sent = latestOf(latestOf(ofReaders, markOf), keyOf);
  return { sent, refused, readers: new Set(sent.map(({ reader }) => reader)).size, repeated: total - sent.length };
}

/** Of a reader's reports with one name the latest. */
function latestOf(all: Sent[], nameOf: (report: Report) => string): Sent[] {
  const byName = new Map<string, Sent>();
  for (const each of all) {
    const name = `${each.reader} ${nameOf(each.report)}`;
    const rival = byName.get(name);
    if (!rival || latestAt(rival.report) < latestAt(each.report)) byName.set(name, each);
  }
  return [...byName.values()];
}
