import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/training/data/plain.ts';
import { textFolders } from '../../../src/training/data/texts.ts';

const there = textFolders.some((folder) => existsSync(`${folder}/text.txt.xz`));

describe('comments about other things', () => {
  it('are none where their file is absent', () => {
    expect(readPlain(10, ['test/no-such-folder'])).toEqual({ toLearn: [], heldOut: [] });
  });

  it.skipIf(!there)(`name none of our subjects, and none teaches that measures${there ? '' : ' (skipped: text.txt.xz is not on this machine)'}`, { timeout: 60_000 }, () => {
    const { toLearn, heldOut } = readPlain(500);
    const measured = new Set(heldOut.map(({ id }) => id));
    expect(toLearn.length).toBeGreaterThan(100);
    expect(toLearn.filter(({ id }) => measured.has(id))).toEqual([]);
    expect(toLearn.filter(({ comment }) => comment.blocks.some(({ text }) => /\b(ai|llms|chatgpt)\b/i.test(text)))).toEqual([]);
    expect(toLearn.some(({ comment }) => comment.title) && toLearn.some(({ comment }) => !comment.title)).toBe(true);
  });
});
