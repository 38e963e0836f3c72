import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { publishedFile, readChecked } from '../../src/command-line/knowledge/load.ts';
import { lint } from '../../src/knowledge/lint/lint.ts';
import { follow } from '../../src/knowledge/redirects.ts';
import { allPaths } from '../../src/knowledge/references.ts';

describe('what the knowledge base promises', () => {
  test('both sides are served alike, enough is said, most sources are primary, nothing is left unwritten', async () => {
    expect(lint(await readChecked())).toEqual([]);
  });

  test('every id that was ever published still leads somewhere', async () => {
    const checked = await readChecked();
    const living = new Set(allPaths(checked));
    const published = JSON.parse(await readFile(publishedFile, 'utf8')) as string[];
    expect(published.length).toBeGreaterThan(300);
    expect(published.filter((path) => !living.has(follow(path, checked.redirects)))).toEqual([]);
  });
});

describe('follow', () => {
  const redirects = { 'old/one': 'old/two', 'old/two': 'new/three', moved: 'there', 'source:a': 'source:b' };

  test.each([
    ['old/one', 'new/three'],
    ['moved', 'there'],
    ['moved/any', 'there/any'],
    ['source:a', 'source:b'],
    ['never/moved', 'never/moved'],
  ])('%s leads to %s', (from, to) => expect(follow(from, redirects)).toBe(to));

  test('ends when redirects lead in a circle', () => {
    expect(['x', 'y']).toContain(follow('x', { x: 'y', y: 'x' }));
  });
});
