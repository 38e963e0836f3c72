import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatLabel, parseLabels, type PublicLabel } from '../../training/data/label-file.ts';
import { parseWritten, readWritten } from '../../training/data/written.ts';
import { acceptCases, textOf, writtenOf } from '../../training/reports/accept.ts';
import { type Decision, oneLine, stands } from '../../training/reports/decisions.ts';
import type { Ranked } from '../../training/reports/queue.ts';
import { replaceLabels } from '../../training/reports/replace-labels.ts';
import { ImportError, type ImportOptions } from './options.ts';

type Places = Pick<ImportOptions, 'corpus' | 'texts'>;

const labelFile = ({ corpus }: Places, name: string): string => `${corpus}/labels/${name}.txt`;
const contentOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The labels of one file; none where there is no file. */
export const labelsIn = (places: Places, name: string): PublicLabel[] => parseLabels(contentOf(labelFile(places, name)), `${name}.txt`);

/** Appends to a file; after a line that was broken off, on the next. */
function append(path: string, parts: readonly string[]): void {
  if (parts.length === 0) return;
  const content = contentOf(path);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, (content === '' || content.endsWith('\n') ? '' : '\n') + parts.join(''));
}

/** Texts that no example and no line has yet: a run that was broken off can be made again. */
function appendTexts(path: string, lines: readonly string[]): number {
  const known = new Set(contentOf(path).split('\n'));
  const fresh = [...new Set(lines)].filter((line) => !known.has(line));
  append(path, fresh.map((line) => `${line}\n`));
  return fresh.length;
}

/** Adds examples in readers' words to the files of their positions, each text once. */
function appendExamples(folder: string, cases: readonly Ranked[]): number {
  const words = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
  const known = new Set((existsSync(folder) ? readWritten(folder) : []).map(({ text }) => words(text)));
  let count = 0;
  for (const each of cases) {
    const fresh = writtenOf(each).filter((entry) => {
      const text = words(parseWritten(entry, each.position)[0]?.text ?? '');
      return known.size < known.add(text).size;
    });
    append(`${folder}/${each.position}.txt`, fresh);
    count += fresh.length;
  }
  return count;
}

/** A file is as it was or as it should be, never half of it. */
function overwrite(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

const namesOf = (labels: PublicLabel[]): Set<string> => new Set(labels.map(({ source, nativeId }) => `${source} ${nativeId}`));

/** The cases that were accepted, as they were when they were decided. */
function acceptedOf(queue: Ranked[], accepted: ReadonlyMap<string, Decision>): Ranked[] {
  const list = (keys: string[]) => keys.slice(0, 5).map((key) => oneLine(key)).join('; ');
  const byKey = new Map(queue.map((each) => [each.key, each]));
  const unknown = [...accepted.keys()].filter((key) => !byKey.has(key));
  if (unknown.length > 0) throw new ImportError(`Decided, but in none of the files: ${list(unknown)}. Nothing was changed.`);
  const found = [...accepted.values()].map((decision) => ({ decision, each: byKey.get(decision.key) as Ranked }));
  const changed = found.filter(({ decision, each }) => !stands(decision, each)).map(({ each }) => each.key);
  if (changed.length > 0) throw new ImportError(`Since these were decided, readers answered otherwise or gave other examples: ${list(changed)}. Write the queue again and decide there. Nothing was changed.`);
  return found.map(({ each }) => each);
}

/**
 * Turns accepted cases into texts, written examples and, last, labels.
 *
 * @returns what was done, in lines for people
 * @throws {ImportError} where something was accepted that is not in the queue, or not like that; then nothing is changed
 */
export function take(queue: Ranked[], accepted: ReadonlyMap<string, Decision>, places: Places): string[] {
  const cases = acceptedOf(queue, accepted);
  const files = ['train', 'pool'];
  const { changed, added, measuring } = acceptCases(cases, files.flatMap((name) => labelsIn(places, name)), namesOf(labelsIn(places, 'dev')));
  const fresh = namesOf(added);
  const texts = cases.filter(({ source, nativeId }) => fresh.has(`${source} ${nativeId}`)).flatMap((each) => textOf(each) ?? []);
  const textCount = appendTexts(places.texts, texts.map((text) => JSON.stringify(text)));
  const written = appendExamples(`${places.corpus}/written`, cases);
  for (const name of files) {
    const path = labelFile(places, name);
    const more = name === 'pool' ? added.map((label) => `${formatLabel(label)}\n`).join('') : '';
    if (existsSync(path) || more !== '') overwrite(path, replaceLabels(contentOf(path), changed) + more);
  }
  return [
    `${changed.length} labels changed, ${added.length} added (${textCount} with the comment's text, in ${places.texts}), ${written} written examples.`,
    ...(measuring.length > 0 ? [`Left out, because these comments measure the detector: ${measuring.map((key) => oneLine(key)).join('; ')}`] : []),
  ];
}
