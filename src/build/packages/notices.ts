import { readdir, readFile } from 'node:fs/promises';
import { packagesOf, readLock } from './lock.ts';

/**
 * The licences of everything in the extension, its own first: the bundle leaves out comments, and licences ask to be
 * handed on with the code.
 *
 * @throws Error when a package brings no licence text
 */
export async function notices(): Promise<string> {
  const parts = [`Counterpoint\n\n${await readFile('LICENSE', 'utf8')}`];
  for (const { folder, name, version, license, shipped } of packagesOf(await readLock())) {
    if (!shipped) continue;
    const file = (await readdir(folder)).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
    if (!file) throw new Error(`${folder} has no licence text.`);
    parts.push(`${name} ${version} (${license})\n\n${await readFile(`${folder}/${file}`, 'utf8')}`);
  }
  return parts.map((part) => part.trim()).join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}
