import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { importLimits } from '../../reports/import-reports.ts';
import type { PublicLabel } from '../../training/data/label-file.ts';
import { casesOf, type Complaint } from '../../training/reports/cases.ts';
import { DecisionError, oneLine, readDecisions, writeQueue } from '../../training/reports/decisions.ts';
import { gather, type SentFile } from '../../training/reports/gather.ts';
import { rankCases } from '../../training/reports/queue.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { ImportError, readOptions } from './options.ts';
import { labelsIn, take } from './take.ts';

// npm run reports:import: see options.ts.

/** A path as it was typed, wherever npm was called; or as this command named it, from the repository's root. */
function placeOf(path: string): string {
  const typed = resolve(process.env.INIT_CWD ?? '.', path);
  return existsSync(typed) ? typed : resolve(path);
}

/** A file's text without a byte order mark. */
const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

function read(path: string): SentFile {
  const { size } = statSync(placeOf(path));
  // A file that is refused for its size need not be read to be refused.
  return { name: path, text: size > 4 * importLimits.characters ? ' '.repeat(importLimits.characters + 1) : textOf(placeOf(path)) };
}

function linesOf(complaints: Complaint[]): string[] {
  const lines = complaints.flatMap(({ key, readers, notes }) => [
    `  ${String(readers.size).padStart(4)} readers  ${key}`,
    ...notes.map((note) => `                 "${oneLine(note)}"`),
  ]);
  return lines.length > 0 ? ['\nFaults found in the knowledge base, the most often named first:', ...lines] : [];
}

function countLabels(labels: PublicLabel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const position of labels.flatMap(({ numbers }) => Object.keys(numbers))) counts.set(position, (counts.get(position) ?? 0) + 1);
  return counts;
}

async function run(): Promise<void> {
  const positions = new Set((await loadKnowledge()).debates.flatMap((debate) => debate.positions.map(({ id }) => id)));
  const options = readOptions(positions);
  const { sent, refused, readers, repeated } = gather(options.paths.map(read), positions);
  for (const { name, why } of refused) console.error(`refused  ${oneLine(name)}: ${oneLine(why, 200)}. Nothing of it was taken.`);
  if (refused.length > 0) process.exitCode = 1;
  const { cases, complaints } = casesOf(sent);
  const queue = rankCases(cases, countLabels(['train', 'pool'].flatMap((name) => labelsIn(options, name))));
  const contested = queue.filter(({ conflict }) => conflict).length;
  const lines = [`${sent.length} reports of ${readers} readers (${repeated} came twice), ${queue.length} cases, ${contested} of them contested.`];
  if (options.decisions !== undefined) lines.push(...take(queue, readDecisions(textOf(placeOf(options.decisions))), options));
  else {
    mkdirSync(dirname(options.queue), { recursive: true });
    writeFileSync(options.queue, writeQueue(queue, options.bulk, existsSync(options.queue) ? textOf(options.queue) : ''));
    lines.push(`Decide in ${options.queue}.`);
  }
  for (const line of [...lines, ...linesOf(complaints)]) console.log(line);
}

try {
  await run();
} catch (error) {
  // A file that is not there, or no file, says so itself.
  const isNoFile = error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));
  if (!isNoFile && !(error instanceof ImportError || error instanceof DecisionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
