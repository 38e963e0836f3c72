import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { format } from '../../../src/command-line/knowledge/format.ts';
import type { DataFile } from '../../../src/knowledge/compile.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Writes data files below a new folder, which goes with the test file. */
export async function writeBase(files: DataFile[], below = ''): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'counterpoint-base-'));
  folders.push(root);
  for (const { path, content, unreadable } of files) {
    await mkdir(dirname(join(root, below, path)), { recursive: true });
    await writeFile(join(root, below, path), unreadable ?? format(content));
  }
  return root;
}

/** Everything below a folder by its path. */
export async function textsBelow(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8')] as const)));
}
