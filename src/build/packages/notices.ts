import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { packagesOf, readLock } from './lock.ts';

const packageSchema = z.looseObject({ repository: z.union([z.string(), z.looseObject({ url: z.string() })]) });

/** Where a package's source is, which the Mozilla Public License wants to be told. */
async function sourceOf(folder: string): Promise<string> {
  const { repository } = packageSchema.parse(JSON.parse(await readFile(`${folder}/package.json`, 'utf8')));
  const url = typeof repository === 'string' ? repository : repository.url;
  return url.replace(/^git\+/, '').replace(/\.git$/, '').replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/');
}

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
    parts.push(`${name} ${version} (${license}), source: ${await sourceOf(folder)}\n\n${await readFile(`${folder}/${file}`, 'utf8')}`);
  }
  return parts.map((part) => part.trim()).join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}
