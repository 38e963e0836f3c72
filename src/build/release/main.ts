import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { browsers } from '../manifest.ts';
import { allPaths } from '../../knowledge/references.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { describe, publishedFile, readChecked } from '../../command-line/knowledge/load.ts';
import { readLock } from '../packages/lock.ts';
import { buildFrom, builtIn } from './build-from.ts';
import { packSource } from './source-package.ts';
import { notesOf, versionProblems } from './version.ts';

// npm run release [-- --tag v1.2.3]: builds everything that a release consists of into dist/release, and checks it.
// `--rehearse` is for every day: it neither asks for a finished changelog and a clean work tree nor installs packages anew.
const { values: options } = parseArgs({ options: { tag: { type: 'string' }, rehearse: { type: 'boolean', default: false } } });
const out = 'dist/release';
const problems: string[] = [];

function check(what: string, found: string[]): void {
  console.log(`${found.length === 0 ? 'ok     ' : 'WRONG  '}${what}`);
  for (const problem of found) console.log(`         ${problem}`);
  problems.push(...found);
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8');
const { version } = JSON.parse(await readText('package.json')) as { version: string };
const changelog = await readText('CHANGELOG.md');

if (!options.rehearse) {
  check(`version ${version}, tag and changelog`, versionProblems({ declared: version, locked: (await readLock()).version, changelog, tag: options.tag }));
  const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim();
  const knowledge = await readChecked();
  const faults = knowledge.problems.length > 0 ? knowledge.problems : lint(knowledge);
  check('knowledge base has no fault', faults.map(describe));
  const promised = new Set(JSON.parse(await readText(publishedFile)) as string[]);
  const unpromised = allPaths(knowledge).filter((path) => !promised.has(path));
  check('ids of the knowledge base are promised', unpromised.length === 0 ? [] : [`${unpromised.length} are not, such as ${unpromised[0]}: npm run knowledge:publish`]);
  check('work tree is as committed', changed === '' ? [] : changed.split('\n'));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
execFileSync(process.execPath, ['build.mjs', '--zip'], { stdio: ['ignore', 'ignore', 'inherit'] });
const source = `${out}/counterpoint-${version}-source.zip`;
await packSource(source);
const ours = await builtIn('.');
const theirs = await buildFrom(source, options.rehearse ? 'link' : 'install');
check('built from the source package alone, in another folder: the same bytes',
  browsers.filter((browser) => !ours[browser].equals(theirs[browser])).map((browser) => `${browser}.zip differs.`));

for (const browser of browsers) await copyFile(`dist/${browser}.zip`, `${out}/counterpoint-${version}-${browser}.zip`);
const linted = spawnSync('npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--output', 'text'], { encoding: 'utf8', shell: process.platform === 'win32' });
check('web-ext lint has nothing to say', linted.status === 0 ? [] : [linted.stdout]);

const files = [...browsers.map((browser) => `counterpoint-${version}-${browser}.zip`), `counterpoint-${version}-source.zip`];
const sums = await Promise.all(files.map(async (file) => `${createHash('sha256').update(await readFile(`${out}/${file}`)).digest('hex')}  ${file}`));
await writeFile(`${out}/SHA256SUMS`, `${sums.join('\n')}\n`);
await writeFile(`${out}/notes.md`, `${notesOf(changelog, version) || notesOf(changelog, 'Unreleased')}\n`);
console.log(sums.join('\n'));
if (problems.length > 0) process.exitCode = 1;
