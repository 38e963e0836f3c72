import { readFile } from 'node:fs/promises';
import knowledge from 'counterpoint:knowledge';
import { describe, expect, test } from 'vitest';
import { readRoute } from '../../extension/reader/route.ts';
import { publishedFile, readChecked } from '../../src/command-line/knowledge/load.ts';
import { lint } from '../../src/knowledge/lint/lint.ts';
import { follow } from '../../src/knowledge/redirects.ts';

/** Whether the reader page shows what a path leads to today: a source, a debate, a position, a counterargument. */
function arrives(path: string): boolean {
  const route = readRoute(`#${path.replace('source:', 'sources/')}`, knowledge);
  const wanted = follow(path, knowledge.redirects).split('/')[1] ?? null;
  return route.page === 'position' ? route.counterargument === wanted : route.page === 'source' || route.page === 'debate';
}

describe('what the knowledge base promises', () => {
  test('both sides are served alike, enough is said, most sources are primary, nothing is left unwritten', async () => {
    const checked = await readChecked();
    // A day of the data's own, so that no machine's clock decides.
    const latest = [...checked.sources.values()].map(({ lastReviewed }) => lastReviewed).sort().at(-1);
    expect(lint(checked, latest)).toEqual([]);
  });

  test('every id that was ever published still leads somewhere on the reader page', async () => {
    const published = JSON.parse(await readFile(publishedFile, 'utf8')) as string[];
    expect(published.length).toBeGreaterThan(300);
    expect(published.filter((path) => !arrives(path))).toEqual([]);
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
