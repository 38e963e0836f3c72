import * as z from 'zod/mini';
import { exportFormat, exportVersion } from './export-reports.ts';
import { readReport } from './migrate-report.ts';
import { keyOf, latestAt, markOf, type Report } from './report.ts';

/** Largest file that is read, in UTF-16 units, and most reports in it. */
export const importLimits = { characters: 50_000_000, reports: 20_000 };

const fileSchema = z.object({ format: z.literal(exportFormat), version: z.number(), reports: z.array(z.unknown()) });

/** Why a whole file is refused. */
export type Refusal = 'too-large' | 'not-json' | 'not-reports' | 'newer-version';

/** What an import would do, before it does anything. */
export interface ImportPlan {
  /** Not kept yet. */
  fresh: Report[];
  /** Later than what is kept about the same badge, which they replace. */
  newer: Report[];
  /** Keys of reports that are kept and of which `newer` has a later edit under another key: they go. */
  replaced: string[];
  /** Kept already, word for word, or an earlier word on the same badge: left out. */
  same: number;
  older: number;
  /** Entries that are no report: their place in the file, from 1, and what is wrong. */
  unreadable: { place: number; problem: string }[];
}

/** The entries of a file of reports, none of them checked yet; or why the whole file is refused. */
export function parseFile(text: string): { reports: unknown[] } | { refused: Refusal } {
  if (text.length > importLimits.characters) return { refused: 'too-large' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  const file = fileSchema.safeParse(content);
  if (!file.success) return { refused: 'not-reports' };
  if (file.data.version > exportVersion) return { refused: 'newer-version' };
  return file.data.reports.length > importLimits.reports ? { refused: 'too-large' } : { reports: file.data.reports };
}

/** What is wrong with an entry, for people. */
export function problemIn(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (!issue) return '';
  const what = issue.code === 'custom' ? issue.message : issue.code.replaceAll('_', ' ');
  return [issue.path.join('.'), what].filter(Boolean).join(': ');
}

/**
 * Checks a file of reports against those that are kept. Nothing is changed. Of several reports on one badge the latest
 * counts, in the file as among those kept.
 *
 * @param text the file's content, from anywhere: nothing in it is trusted
 */
export function planImport(text: string, kept: Report[]): ImportPlan | { refused: Refusal } {
  const file = parseFile(text);
  if ('refused' in file) return file;
  const plan: ImportPlan = { fresh: [], newer: [], replaced: [], same: 0, older: 0, unreadable: [] };
  const known: Kept = { byKey: new Map(kept.map((report) => [keyOf(report), report])), byMark: new Map(kept.map((report) => [markOf(report), report])) };
  const coming = new Map<string, Report>();
  for (const [index, entry] of file.reports.entries()) {
    const read = readReport(entry);
    if (!read.success) plan.unreadable.push({ place: index + 1, problem: problemIn(read.error) });
    else place(read.data, known, coming, plan);
  }
  for (const [key, report] of coming) {
    const before = known.byMark.get(markOf(report));
    (before || known.byKey.has(key) ? plan.newer : plan.fresh).push(report);
    if (before && keyOf(before) !== key) plan.replaced.push(keyOf(before));
  }
  return plan;
}

/** What is kept, by what it corrects and by which report it is. */
type Kept = Record<'byKey' | 'byMark', ReadonlyMap<string, Report>>;

function place(report: Report, known: Kept, coming: Map<string, Report>, plan: ImportPlan): void {
  const key = keyOf(report);
  const rival = coming.get(key) ?? known.byKey.get(key) ?? known.byMark.get(markOf(report));
  if (rival && latestAt(rival) >= latestAt(report)) plan[latestAt(rival) === latestAt(report) ? 'same' : 'older']++;
  else {
    if (coming.has(key)) plan.older++;
    coming.set(key, report);
  }
}
