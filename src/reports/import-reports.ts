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
  /** Keys of reports that are kept and of which `newer` has a later edit under another key: they go. None of them is the key of one that comes. */
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

/** The words of a comment's author: a file may come without them. */
const wordsOf = ({ text, sentences, correctSentences }: Report): Partial<Report> => ({
  ...(text !== undefined && { text }),
  ...(sentences !== undefined && { sentences }),
  ...(correctSentences !== undefined && { correctSentences }),
});

/** A report that comes, with the author's words that only the kept one of its kind still has. */
function withWords(report: Report, kept: Report | undefined): Report {
  return kept && kept.textHash === report.textHash ? { ...wordsOf(kept), ...report } : report;
}

/** Reports by what they correct and by which report they are. */
class Places {
  private readonly byKey = new Map<string, Report>();
  private readonly byMark = new Map<string, Report>();

  add(report: Report): void {
    this.byKey.set(keyOf(report), report);
    this.byMark.set(markOf(report), report);
  }

  /** Those of which one report would take the place: on the same badge, or the same report. */
  rivalsOf(report: Report): Report[] {
    return [this.byKey.get(keyOf(report)), this.byMark.get(markOf(report))].filter((each) => each !== undefined);
  }
}

/** Compares by the moment, the latest first. */
const latestFirst = (one: Report, other: Report): number => latestAt(other).localeCompare(latestAt(one));

/** Whether a report is the very one that is kept, with the author's words that the kept one came without. */
const bringsWords = (report: Report, kept: Report): boolean =>
  report.text !== undefined && kept.text === undefined && markOf(report) === markOf(kept) && latestAt(report) === latestAt(kept) && report.textHash === kept.textHash;

/**
 * Goes through all reports, the latest first: each stands unless a later one took its badge or is the same report. What is
 * kept gives way only to what comes, and of two equally late ones it stays.
 */
function settle(kept: Report[], coming: Report[], plan: ImportPlan): Set<Report> {
  const [standing, arrived] = [new Places(), new Places()];
  const [taken, isKept] = [new Set<Report>(), new Set(kept)];
  const gone: Report[] = [];
  for (const report of [...kept, ...coming].sort(latestFirst)) {
    const [rival] = (isKept.has(report) ? arrived : standing).rivalsOf(report).sort(latestFirst);
    if (!rival || bringsWords(report, rival)) {
      standing.add(report);
      if (isKept.has(report)) continue;
      arrived.add(report);
      taken.add(report);
    } else if (isKept.has(report)) gone.push(report);
    else plan[latestAt(rival) === latestAt(report) ? 'same' : 'older']++;
  }
  const keys = new Set([...taken].map(keyOf));
  plan.replaced = gone.map(keyOf).filter((key) => !keys.has(key));
  return taken;
}

/**
 * Checks a file of reports against those that are kept. Nothing is changed. Of several reports on one badge the latest
 * counts, in the file as among those kept, and so it does of several states of one report.
 *
 * @param text the file's content, from anywhere: nothing in it is trusted
 */
export function planImport(text: string, kept: Report[]): ImportPlan | { refused: Refusal } {
  const file = parseFile(text);
  if ('refused' in file) return file;
  const plan: ImportPlan = { fresh: [], newer: [], replaced: [], same: 0, older: 0, unreadable: [] };
  const coming: Report[] = [];
  for (const [index, entry] of file.reports.entries()) {
    const read = readReport(entry);
    if (read.success) coming.push(read.data);
    else plan.unreadable.push({ place: index + 1, problem: problemIn(read.error) });
  }
  const taken = settle(kept, coming, plan);
  const before = new Places();
  for (const report of kept) before.add(report);
  for (const report of coming.filter((each) => taken.has(each))) {
    const rivals = before.rivalsOf(report);
    plan[rivals.length > 0 ? 'newer' : 'fresh'].push(withWords(report, rivals.find((each) => markOf(each) === markOf(report))));
  }
  return plan;
}
