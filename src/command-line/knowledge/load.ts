import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { assemble, checkFiles, type Checked, type DataFile, type Problem } from '../../knowledge/compile.ts';
import { findReferenceProblems } from '../../knowledge/references.ts';
import type { Knowledge } from '../../knowledge/schema.ts';

// Without a language zod/mini says "Invalid input" to everything.
z.config(z.locales.en());

/** Where the data files lie, relative to the repository. */
export const dataFolder = 'src/knowledge/data';

/** Every id that a release has contained: links and citations in the world may name it. */
export const publishedFile = 'src/knowledge/published-paths.json';

/** Says what is wrong with the data files, one problem a line: file, field, reason. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError';
  constructor(readonly problems: Problem[]) {
    super(['The knowledge base does not hold together:', ...problems.map(describe)].join('\n'));
  }
}

export const describe = ({ file, field, reason }: Problem): string => `${file}: ${field}: ${reason}`;

/** Reads and checks the data files; `problems` says what is wrong with them. */
export async function readChecked(folder = dataFolder): Promise<Checked> {
  const checked = checkFiles(await readFiles(folder));
  return { ...checked, problems: checked.problems.length > 0 ? checked.problems : findReferenceProblems(checked) };
}

/**
 * The whole knowledge base, for the build and for programs.
 *
 * @throws KnowledgeError that names file, field and reason
 */
export async function loadKnowledge(folder = dataFolder): Promise<Knowledge> {
  const checked = await readChecked(folder);
  if (checked.problems.length > 0) throw new KnowledgeError(checked.problems);
  return assemble(checked);
}

async function readFiles(folder: string): Promise<DataFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ({ path: name.replaceAll('\\', '/'), ...(await readJson(join(folder, name))) })));
}

async function readJson(path: string): Promise<Omit<DataFile, 'path'>> {
  const text = await readFile(path, 'utf8');
  try {
    return { content: JSON.parse(text) };
  } catch (error) {
    return { content: null, unreadable: error instanceof Error ? error.message : String(error) };
  }
}
