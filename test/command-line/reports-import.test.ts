import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReports } from '../../src/reports/export-reports.ts';
import { reportOn } from '../reports/examples.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../../src/build/run-typescript.mjs');
const example = 'An LLM has never said a thing that it had not read before.';
const missing = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'copies-training-data', correctEvidence: [{ block: 1, start: 43, end: 73 }] });

describe('npm run reports:import', { timeout: 60_000 }, () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const call = (...choices: string[]) =>
    run(process.execPath, [program, 'src/command-line/reports/import.ts', ...choices], { env: { ...process.env, INIT_CWD: folder } })
      .then(({ stdout }) => ({ code: 0, said: stdout }), (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }));
  const held = () => ['queue.txt', 'texts.jsonl', 'corpus/labels/pool.txt'].map((name) => existsSync(at(name)) && readFileSync(at(name), 'utf8'));
  const places = () => ['--queue', at('queue.txt'), '--corpus', at('corpus'), '--texts', at('texts.jsonl')];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reports-'));
    for (const name of ['labels', 'written']) mkdirSync(at(`corpus/${name}`), { recursive: true });
    writeFileSync(at('sent.json'), `\uFEFF${exportReports([{ ...missing, example }], true, '0.1.0', new Date(0))}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes a queue that shows what would be published, from a path as it was typed', async () => {
    expect(await call('sent.json', ...places())).toMatchObject({ code: 0 });
    expect(readFileSync(at('queue.txt'), 'utf8')).toContain(`example: ${example}`);
  });

  it('takes what was accepted once, however often it is called', async () => {
    const queue = readFileSync(at('queue.txt'), 'utf8');
    writeFileSync(at('decided.txt'), queue.replace(/^\? /m, '+ ').replaceAll('\n', '\r\n'));
    for (const time of ['first', 'second']) expect((await call('sent.json', '--decisions', 'decided.txt', ...places())).code, time).toBe(0);
    const written = readFileSync(at('corpus/written/copies-training-data.txt'), 'utf8');
    expect(written.split(example)).toHaveLength(2);
    expect(readFileSync(at('corpus/labels/pool.txt'), 'utf8').match(/copies-training-data/g)).toHaveLength(1);
  });

  it('takes nothing of what is not any more as it was decided: another answer, or an example that nobody read', async () => {
    const [before, decided] = [held(), readFileSync(at('decided.txt'), 'utf8')];
    for (const changed of [decided.replace(/ yes 1:0 /, ' no 0:1 '), decided.replace(example, 'Another one.')]) {
      writeFileSync(at('changed.txt'), changed);
      expect(await call('sent.json', '--decisions', 'changed.txt', ...places())).toMatchObject({ code: 1, said: expect.stringMatching(/answered otherwise[^]*Nothing was changed/) });
    }
    expect(held()).toEqual(before);
  });

  it('keeps what was decided when it writes the queue again', async () => {
    const decided = readFileSync(at('queue.txt'), 'utf8').replace(/^\? /m, '- ');
    writeFileSync(at('queue.txt'), decided);
    expect(await call('sent.json', '--accept-readers', '1', ...places())).toMatchObject({ code: 0 });
    expect(readFileSync(at('queue.txt'), 'utf8')).toBe(decided);
  });

  it.each([
    [['nowhere.json'], /ENOENT.*nowhere\.json/],
    [['sent.json', '--colour'], /--colour[^]*Usage/],
    [[], /Which files/],
    [['sent.json', '--accept-readers', '0'], /at least 1/],
    [['sent.json', '--accept-readers', '1', '--position', 'bubbles'], /no such position: bubbles/],
    [['sent.json', '--position', 'capex-bubble'], /narrow --accept-readers/],
    [['sent.json', '--decisions', 'sent.json'], /line 1: expected/],
  ])('says what is wrong with %j, without a stack', async (choices, reason) => {
    const before = held();
    const { code, said } = await call(...choices, ...places());
    expect([code, said]).toEqual([1, expect.stringMatching(reason)]);
    expect(said).not.toMatch(/^\s+at /m);
    expect(held()).toEqual(before);
  });
});
