import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { zipSync, type Zippable } from 'fflate';

/** Every file that git tracks, by name, as it lies in the work tree. */
export function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean).sort();
}

/** Packs all tracked files for reviewers: the same files always give the same bytes. */
export async function packSource(target: string): Promise<void> {
  const content: Zippable = {};
  const mtime = new Date(1980, 0, 1);
  for (const file of trackedFiles()) content[file] = [await readFile(file), { mtime, level: 9, os: 0 }];
  await writeFile(target, zipSync(content));
}
