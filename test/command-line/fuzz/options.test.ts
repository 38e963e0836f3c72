import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/command-line/fuzz/options.ts';

describe('the options of npm run fuzz', () => {
  it('are minutes and a seed; without a seed each run has its own', () => {
    expect(parseOptions(['--minutes', '0.5', '--seed', '42'])).toEqual({ minutes: 0.5, seed: 42 });
    expect(parseOptions([])).toEqual({ minutes: 1, seed: expect.any(Number) as number });
    expect(parseOptions(['--help'])).toBe('help');
  });

  it.each([['--minutes', '0'], ['--minutes', 'ten'], ['--minutes', 'Infinity'], ['--minutes', ''], ['--seed', '1.5'], ['--seed', '-1'], ['--seed', ''], ['--seed', '1e400']])('refuse %s "%s" by name', (option, value) => {
    expect(() => parseOptions([`${option}=${value}`])).toThrow(option);
  });

  it('explain themselves, also to who calls them wrongly', () => {
    const run = (...given: string[]) => spawnSync(process.execPath, ['src/build/run-typescript.mjs', 'src/command-line/fuzz/main.ts', ...given], { encoding: 'utf8' });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--minutes') as string });
    expect(run('--loud')).toMatchObject({ status: 2, stderr: expect.stringMatching(/--loud[^]*Usage/) as string });
  }, 30_000);
});
