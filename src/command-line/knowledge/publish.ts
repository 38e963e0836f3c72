import { readFile, writeFile } from 'node:fs/promises';
import { allPaths } from '../../knowledge/references.ts';
import { format } from './format.ts';
import { KnowledgeError, publishedFile, readChecked } from './load.ts';

/** npm run knowledge:publish, at a release: from now on the ids of today are promised, and a test keeps the promise. */
async function publish(): Promise<string> {
  const checked = await readChecked();
  if (checked.problems.length > 0) throw new KnowledgeError(checked.problems);
  const before = JSON.parse(await readFile(publishedFile, 'utf8')) as string[];
  const after = [...new Set([...before, ...allPaths(checked)])].sort();
  await writeFile(publishedFile, format(after));
  return `${after.length - before.length} more, ${after.length} in all`;
}

try {
  console.log(await publish());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
