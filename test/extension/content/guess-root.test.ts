import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { guessRoot } from '../../../extension/content/guess-root.ts';

it('is not led astray by elements whose names no selector can hold', () => {
  const comment = '<p="a" class="comment"><a href="/u/ann">ann</a> <time datetime="2026-01-01">now</time><p class="text">Words enough to be prose of a comment.</p></p="a">';
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${comment.repeat(4)}</body></html>`);
  expect(() => guessRoot(document)).not.toThrow();
});
