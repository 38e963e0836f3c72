import { describe, expect, it } from 'vitest';
import { notesOf, versionProblems } from '../../../src/build/release/version.ts';

const changelog = '# Changes\n\n## Unreleased\n\n## 1.2.3 - 2026-11-28\n\n- Something new.\n\n## 1.2.2 - 2026-10-01\n\n- Older.\n';
const right = { declared: '1.2.3', locked: '1.2.3', changelog, tag: 'v1.2.3' };

describe('a version to be released', () => {
  it('has nothing wrong with it when package, lock file, changelog and tag agree', () => {
    expect(versionProblems(right)).toEqual([]);
    expect(versionProblems({ ...right, tag: undefined })).toEqual([]);
  });

  it.each([
    ['another tag', { tag: 'v1.2.4' }],
    ['another locked version', { locked: '1.2.2' }],
    ['a suffix, which no store takes', { declared: '1.2.3-beta', locked: '1.2.3-beta', tag: undefined }],
    ['no date', { changelog: changelog.replace(' - 2026-11-28', '') }],
    ['no entry', { changelog: changelog.replace('- Something new.\n', '') }],
    ['an older version first', { changelog: changelog.replace('1.2.3', '1.2.1') }],
    ['unreleased changes', { changelog: changelog.replace('## Unreleased\n', '## Unreleased\n\n- Half done.\n') }],
  ])('is refused for %s', (_, change) => {
    expect(versionProblems({ ...right, ...change })).not.toEqual([]);
  });

  it('finds its own notes', () => {
    expect(notesOf(changelog, '1.2.3')).toBe('- Something new.');
    expect(notesOf(changelog, '1.2.9')).toBe('');
  });
});
