import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** The most that a file may weigh, in KB of 1,000 bytes, minified and gzipped. It runs in every page, so it must stay small. */
const budget = { file: 'content.js', minified: 115, gzipped: 42 };

/**
 * Checks the content script's weight.
 *
 * @param folder a built package
 * @returns one line for people
 * @throws Error when it is over the budget
 */
export async function checkSize(folder: string): Promise<string> {
  const bytes = await readFile(`${folder}/${budget.file}`);
  const minified = bytes.length / 1000;
  const gzipped = gzipSync(bytes, { level: 9 }).length / 1000;
  const line = `${budget.file}: ${minified.toFixed(1)} KB minified (limit ${budget.minified}), ${gzipped.toFixed(1)} KB gzipped (limit ${budget.gzipped})`;
  if (minified > budget.minified || gzipped > budget.gzipped) throw new Error(`Over the size budget: ${line}`);
  return line;
}
