import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from './format.ts';
import { dataFolder } from './load.ts';

/** npm run knowledge:format: writes every data file in the one form that reviews expect. */
for (const name of await readdir(dataFolder, { recursive: true })) {
  if (!name.endsWith('.json')) continue;
  const path = join(dataFolder, name);
  const before = await readFile(path, 'utf8');
  const after = format(JSON.parse(before));
  if (after === before) continue;
  await writeFile(path, after);
  console.log(path);
}
