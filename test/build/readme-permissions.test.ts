import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const manifest = JSON.parse(await readFile('manifest.json', 'utf8')) as { permissions: string[] };
const readme = await readFile('README.md', 'utf8');
const packageVersion = (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version;
const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { version: string };

it('the readme gives a reason for each permission of the manifest and lists no other', () => {
  const [, table = ''] = readme.split('| permission | why |');
  const listed = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \| \S/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...manifest.permissions].sort());
});

it('the version is the same wherever it stands', () => {
  expect(lock.version).toBe(packageVersion);
});
