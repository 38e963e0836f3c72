import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import knowledge from 'counterpoint:knowledge';
import { describe, expect, test } from 'vitest';
import { rank } from '../../src/knowledge/rank.ts';
import comments from './ranking-comments.json';
import pairs from './ranking-pairs.json';

const positions = new Map(knowledge.debates.flatMap(({ positions }) => positions.map((position) => [position.id, position.counterarguments] as const)));
const choose = (position: string, sentence: string) => rank(positions.get(position) ?? [], sentence).slice(0, 3).map(({ id }) => id);
const share = (hits: boolean[]) => hits.filter(Boolean).length / hits.length;

test('every pair names a counterargument that exists', () => {
  for (const { position, best } of pairs) expect(positions.get(position)?.map(({ id }) => id)).toContain(best);
  for (const { position, best } of comments) expect(positions.get(position)?.map(({ id }) => id)).toEqual(expect.arrayContaining(best));
});

describe.each(['tuning', 'held-out'])('on the written sentences for %s', (use) => {
  const ours = pairs.filter((pair) => pair.use === use);

  test('the right counterargument is among the first three for at least 80 %', () => {
    expect(share(ours.map(({ position, sentence, best }) => choose(position, sentence).includes(best)))).toBeGreaterThanOrEqual(0.8);
  });

  test('that is far more often than by strength alone', () => {
    expect(share(ours.map(({ position, best }) => choose(position, '').includes(best)))).toBeLessThan(0.6);
  });
});

// Sentences of real comments, named by id only: their text stays outside of the repository.
describe.each(['tuning', 'held-out'])('on sentences of real comments for %s', (use) => {
  const ours = comments.filter((comment) => comment.use === use);
  const files = [...new Set(ours.map(({ file }) => `../shared/corpus/${file}.jsonl.gz`))];
  const present = files.every((file) => existsSync(file));
  if (!present) console.log(`skipped: ${files.join(', ')} not present`);

  test.skipIf(!present)('a fitting counterargument is among the first three for at least 80 %', () => {
    const sentences = new Map(files.flatMap(readComments).map(({ id, sentences }) => [id, sentences] as const));
    const hits = ours.map(({ position, comment, sentence, best }) => {
      const chosen = choose(position, sentences.get(comment)?.[sentence - 1] ?? '');
      return best.some((id) => chosen.includes(id));
    });
    expect(share(hits)).toBeGreaterThanOrEqual(0.8);
  });
});

function readComments(file: string): { id: string; sentences: string[] }[] {
  return gunzipSync(readFileSync(file)).toString().trim().split('\n').map((line) => JSON.parse(line));
}
