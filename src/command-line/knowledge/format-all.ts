import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from './format.ts';
import { dataFolder } from './load.ts';

/** npm run knowledge:format: writes every data file in the one form that reviews expect. */
for (const name of await readdir(dataFolder, { recursive: true })) {
  if (name.endsWith('.json')) await formatFile(join(dataFolder, name));
}

async function formatFile(path: string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = formatted(before, path);
  if (after === before) return;
  await writeFile(path, after);
  console.log(path);
}

/** The text in its form; as it was when it is no JSON, which is said. */
function formatted(text: string, path: string): string {
  try {
    return format(JSON.parse(text));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return text;
  }
}
