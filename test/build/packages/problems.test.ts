import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLock } from '../../../src/build/packages/lock.ts';
import { isAllowed, licenceProblems, lockProblems } from '../../../src/build/packages/problems.ts';

const good = { version: '1.2.3', license: 'MIT', integrity: 'sha512-abc', dev: true };
const lockOf = (packages: Record<string, object>) => ({ lockfileVersion: 3, version: '1.0.0', packages: packages as Record<string, typeof good> });

describe('the lock file', () => {
  it('of this repository is in order', async () => {
    const declared = JSON.parse(await readFile('package.json', 'utf8')) as object;
    expect([...lockProblems(await readLock(), declared), ...licenceProblems(await readLock())]).toEqual([]);
  });

  it('is refused with a range, a missing checksum, a download address or another version', () => {
    const declared = { dependencies: { ranged: '^1.2.3', other: '1.2.4' }, devDependencies: { good: '1.2.3' } };
    const lock = lockOf({ 'node_modules/good': good, 'node_modules/ranged': good, 'node_modules/other': { ...good, integrity: undefined, resolved: 'https://a.example/x.tgz' } });
    const problems = lockProblems(lock, declared).join('\n');
    expect(problems).toMatch(/ranged is declared as "\^1\.2\.3"/);
    expect(problems).toMatch(/other is declared as 1\.2\.4 and locked as 1\.2\.3/);
    expect(problems).toMatch(/other has no SHA-512/);
    expect(problems).toMatch(/other has a download address/);
    expect(problems).not.toMatch(/^good/m);
  });
});

describe('licences', () => {
  it('are read with OR and AND', () => {
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', ['MIT'])).toBe(true);
    expect(isAllowed('(MIT AND Zlib)', ['MIT'])).toBe(false);
    expect(isAllowed('GPL-2.0', ['MIT'])).toBe(false);
    expect(isAllowed('GPL-3.0-only AND (MIT OR ISC)', ['MIT', 'ISC'])).toBe(false);
  });

  it('are stricter for what is shipped than for tools', () => {
    const python = { ...good, license: 'Python-2.0' };
    expect(licenceProblems(lockOf({ 'node_modules/a': python }))).toEqual([]);
    expect(licenceProblems(lockOf({ 'node_modules/a': { ...python, dev: false } }))).toHaveLength(1);
    expect(licenceProblems(lockOf({ 'node_modules/a': { ...good, license: undefined } }))).toHaveLength(1);
  });
});
