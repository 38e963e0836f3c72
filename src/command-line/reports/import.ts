import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { importLimits } from '../../reports/import-reports.ts';
import { reasonSchema } from '../../reports/report.ts';
import { formatLabel, parseLabels, type PublicLabel } from '../../training/data/label-file.ts';
import { acceptCases, textOf, writtenOf } from '../../training/reports/accept.ts';
import { casesOf, type Complaint } from '../../training/reports/cases.ts';
import { oneLine, readDecisions, writeQueue } from '../../training/reports/decisions.ts';
import { gather, type SentFile } from '../../training/reports/gather.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { rankCases, type Ranked } from '../../training/reports/queue.ts';
import { replaceLabels } from '../../training/reports/replace-labels.ts';

/**
 * npm run reports:import -- FILES... [--queue FILE] [--accept-readers N [--position ID] [--reason REASON]]
 *     checks exported reports and writes the queue to decide in
 * npm run reports:import -- FILES... --decisions FILE
 *     turns what was accepted there into labels, texts and written examples
 */
const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: {
    queue: { type: 'string', default: 'out/reports/queue.txt' },
    decisions: { type: 'string' },
    'accept-readers': { type: 'string' },
    position: { type: 'string' },
    reason: { type: 'string' },
    corpus: { type: 'string', default: 'src/training/corpus' },
    texts: { type: 'string', default: 'out/corpus/fetched.jsonl' },
  },
});

const say = (text: string): void => console.log(text);
const fail = (text: string): never => {
  console.error(text);
  process.exit(1);
};

function read(path: string): SentFile {
  const { size } = statSync(path);
  // A file that is refused for its size need not be read to be refused.
  return { name: path, text: size > 4 * importLimits.characters ? ' '.repeat(importLimits.characters + 1) : readFileSync(path, 'utf8') };
}

const labelFile = (name: string): string => `${values.corpus}/labels/${name}.txt`;

function labelsIn(name: string): PublicLabel[] {
  const path = labelFile(name);
  return existsSync(path) ? parseLabels(readFileSync(path, 'utf8'), `${name}.txt`) : [];
}

function append(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, text);
}

function tellComplaints(complaints: Complaint[]): void {
  if (complaints.length > 0) say(`\nFaults found in the knowledge base, the most often named first:`);
  for (const { key, readers, notes } of complaints) say(`  ${String(readers.size).padStart(4)} readers  ${key}${notes.map((note) => `\n                 "${oneLine(note)}"`).join('')}`);
}

function countLabels(labels: PublicLabel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const position of labels.flatMap(({ numbers }) => Object.keys(numbers))) counts.set(position, (counts.get(position) ?? 0) + 1);
  return counts;
}

function take(queue: Ranked[], accepted: Set<string>): void {
  const unknown = [...accepted].filter((key) => !queue.some((each) => each.key === key));
  if (unknown.length > 0) fail(`Decided, but in none of the files: ${unknown.slice(0, 5).map((key) => oneLine(key)).join('; ')}. Nothing was changed.`);
  const cases = queue.filter(({ key }) => accepted.has(key));
  const names = (labels: PublicLabel[]) => new Set(labels.map(({ source, nativeId }) => `${source} ${nativeId}`));
  const files = ['train', 'pool'];
  const { changed, added, measuring } = acceptCases(cases, files.flatMap(labelsIn), names(labelsIn('dev')));
  for (const name of files) {
    if (existsSync(labelFile(name))) writeFileSync(labelFile(name), replaceLabels(readFileSync(labelFile(name), 'utf8'), changed));
  }
  if (added.length > 0) append(labelFile('pool'), added.map((label) => `${formatLabel(label)}\n`).join(''));
  const fresh = names(added);
  const texts = new Map(cases.filter(({ source, nativeId }) => fresh.has(`${source} ${nativeId}`)).flatMap((each) => {
    const text = textOf(each);
    return text ? [[text.id, text] as const] : [];
  }));
  if (texts.size > 0) append(values.texts, [...texts.values()].map((text) => `${JSON.stringify(text)}\n`).join(''));
  const written = cases.flatMap((each) => writtenOf(each).map((entry) => ({ entry, position: each.position })));
  for (const { entry, position } of written) append(`${values.corpus}/written/${position}.txt`, entry);
  say(`${changed.length} labels changed, ${added.length} added (${texts.size} with the comment's text, in ${values.texts}), ${written.length} written examples.`);
  if (measuring.length > 0) say(`Left out, because these comments measure the detector: ${measuring.map((key) => oneLine(key)).join('; ')}`);
}

if (paths.length === 0) fail('Which files? npm run reports:import -- FILES...');
const positions = new Set((await loadKnowledge()).debates.flatMap((debate) => debate.positions.map(({ id }) => id)));
const { sent, refused, readers, repeated } = gather(paths.map(read), positions);
for (const { name, why } of refused) console.error(`refused  ${oneLine(name)}: ${oneLine(why, 200)}. Nothing of it was taken.`);
const { cases, complaints } = casesOf(sent);
const queue = rankCases(cases, countLabels(['train', 'pool'].flatMap(labelsIn)));
const conflicts = queue.filter(({ conflict }) => conflict).length;
say(`${sent.length} reports of ${readers} readers (${repeated} came twice), ${queue.length} cases, ${conflicts} of them contested.`);
if (refused.length > 0) process.exitCode = 1;
if (values.decisions !== undefined) take(queue, readDecisions(readFileSync(values.decisions, 'utf8')));
else {
  const least = values['accept-readers'] === undefined ? null : Number(values['accept-readers']);
  if (least !== null && !(Number.isInteger(least) && least > 0)) fail('--accept-readers: how many readers, at least 1?');
  const reason = values.reason === undefined ? undefined : (reasonSchema.safeParse(values.reason).data ?? fail(`--reason: one of ${reasonSchema.options.join(', ')}`));
  const bulk = least === null ? null : { readers: least, position: values.position, reason };
  mkdirSync(dirname(values.queue), { recursive: true });
  writeFileSync(values.queue, writeQueue(queue, bulk));
  say(`Decide in ${values.queue}.`);
}
tellComplaints(complaints);
