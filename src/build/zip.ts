import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Packs a folder so that the same files always give the same bytes: sorted names, one fixed time, no file modes. */
export async function zipFolder(folder: string, target: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const content: Zippable = {};
  // The first moment that a zip file can name; fflate reads it in local time, so it is the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  for (const file of files.sort()) {
    content[relative(folder, file).split(sep).join('/')] = [await readFile(file), { mtime, level: 9, os: 0 }];
  }
  await writeFile(target, zipSync(content));
}
