import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, publishedFile } from '../../../src/command-line/knowledge/load.ts';
import { aSource, files } from '../../knowledge/examples.ts';
import { writeBase } from './a-base.ts';

/** Runs a command as a shell would, in another repository. */
const run = (cwd: string, command: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve('src/build/run-typescript.mjs'), `src/command-line/knowledge/${command}.ts`, ...args], { cwd, encoding: 'utf8' });

const broken = files({ source: { ...aSource(), url: 'nowhere' } });

describe('the commands of the knowledge base', { timeout: 30_000 }, () => {
  test('publish promises the ids of today, and none of a base that is broken', async () => {
    const sound = await writeBase(files(), dataFolder);
    await writeFile(join(sound, publishedFile), '["gone"]');
    expect(run(sound, 'publish')).toMatchObject({ status: 0, stdout: '6 more, 7 in all\n' });
    expect(JSON.parse(await readFile(join(sound, publishedFile), 'utf8'))).toEqual(['debate', 'gone', 'no', 'no/first', 'source:source-1', 'yes', 'yes/first']);

    const unsound = await writeBase(broken, dataFolder);
    await writeFile(join(unsound, publishedFile), '["gone"]');
    expect(run(unsound, 'publish')).toMatchObject({ status: 1, stderr: expect.stringContaining('sources/source-1.json: url') as string });
    expect(await readFile(join(unsound, publishedFile), 'utf8')).toBe('["gone"]');
  });

  test('format names a file that is no JSON and forms the others', async () => {
    const folder = await writeBase([...files(), { path: 'positions/bad.json', content: null, unreadable: '{"id": ' }, { path: 'sources/wild.json', content: null, unreadable: '{"id":"wild"}' }], dataFolder);
    expect(run(folder, 'format-all')).toMatchObject({
      status: 1, stdout: `${join(dataFolder, 'sources/wild.json')}\n`, stderr: expect.stringContaining(`${join(dataFolder, 'positions/bad.json')}: `) as string,
    });
    expect(await readFile(join(folder, dataFolder, 'positions/bad.json'), 'utf8')).toBe('{"id": ');
  });

  test('check takes a day and nothing else for today', async () => {
    const folder = await writeBase(files(), dataFolder);
    for (const [day, old] of [['2026-11-23', 0], ['2036-01-01', 1]] as const) {
      expect(run(folder, 'check', '--today', day).stdout).toContain(`errors; ${old} of 1 sources to look at again`);
    }
    for (const nonsense of ['tomorrow', '2026-02-31']) {
      expect(run(folder, 'check', `--today=${nonsense}`)).toMatchObject({ status: 2, stderr: expect.stringContaining(`--today "${nonsense}"`) as string });
    }
  });

  test('new says again what it was told when it refuses it', async () => {
    const folder = await writeBase(files(), dataFolder);
    const refused = run(folder, 'new', 'counterargument', '--position', 'maybe', '--title', "It's new", '--sources', 'source-1');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining("npm run new:counterargument -- --position='maybe' --title='It'\\''s new' --sources='source-1'") as string });
  });
});
