import { readFile, writeFile } from 'node:fs/promises';
import { allPaths } from '../../knowledge/references.ts';
import { format } from './format.ts';
import { publishedFile, readChecked } from './load.ts';

/** npm run knowledge:publish, at a release: from now on the ids of today are promised, and a test keeps the promise. */
const before = JSON.parse(await readFile(publishedFile, 'utf8')) as string[];
const after = [...new Set([...before, ...allPaths(await readChecked())])].sort();
await writeFile(publishedFile, format(after));
console.log(`${after.length - before.length} more, ${after.length} in all`);
