import { readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../knowledge/compile.ts';
import { idSchema } from '../../knowledge/schema.ts';
import { draftCounterargument, draftDebate, draftSource, type Told } from './drafts.ts';
import { format } from './format.ts';
import { dataFolder, KnowledgeError, readChecked } from './load.ts';

type Draft = [path: string, entry: unknown][];

/**
 * Writes the draft of an entry, or nothing at all when the base would not hold together with it.
 *
 * @param kind counterargument, source or debate
 * @returns the files that were written
 */
export async function scaffold(kind: string, told: Told, folder = dataFolder): Promise<string[]> {
  checkIds(told);
  const checked = await readChecked(folder);
  if (checked.problems.length > 0) throw new KnowledgeError(checked.problems);
  const drafts = kind === 'counterargument' ? [withCounterargument(told, checked)] : newFiles(kind, told, checked);
  const files = drafts.map(([path, entry]): Draft[number] => [join(folder, path), entry]);
  const paths = files.map(([path]) => path);
  const there = kind === 'counterargument' ? [] : paths.filter((path) => existsSync(path));
  if (there.length > 0) throw new Error(`There is one already: ${there.join(', ')}`);
  await keep(files, folder);
  return paths;
}

/** Ids become the names of files. */
function checkIds(told: Told): void {
  for (const flag of ['id', 'position', 'skeptic-id', 'advocate-id']) {
    const id = told[flag];
    const error = id ? idSchema.safeParse(id).error : undefined;
    if (error) throw new Error(`--${flag} "${id}": ${error.issues[0]?.message}`);
  }
}

function newFiles(kind: string, told: Told, { debates }: Checked): Draft {
  if (kind === 'source') return [[`sources/${told['id']}.json`, draftSource(told, new Date().toISOString().slice(0, 10))]];
  const order = Math.max(0, ...[...debates.values()].map((debate) => debate.order)) + 1;
  const { debate, positions } = draftDebate(told, order);
  return [[`debates/${debate.id}.json`, debate], ...positions.map((position): Draft[number] => [`positions/${position.id}.json`, position])];
}

function withCounterargument(told: Told, { positions }: Checked): Draft[number] {
  const { position: id = '' } = told;
  const position = positions.get(id);
  if (!position) throw new Error(`--position "${id}": there are ${[...positions.keys()].join(', ')}`);
  return [`positions/${id}.json`, { ...position, counterarguments: [...position.counterarguments, draftCounterargument(told)] }];
}

async function keep(files: Draft, folder: string): Promise<void> {
  const before = await Promise.all(files.map(async ([path]) => (existsSync(path) ? readFile(path, 'utf8') : null)));
  try {
    for (const [path, entry] of files) await writeFile(path, format(entry));
    const { problems } = await readChecked(folder);
    if (problems.length > 0) throw new KnowledgeError(problems);
  } catch (error) {
    await Promise.all(files.map(([path], index) => (before[index] ? writeFile(path, before[index]) : rm(path, { force: true }))));
    throw error;
  }
}
