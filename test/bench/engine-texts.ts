import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Comment } from '../../src/comment.ts';
import { loadData } from '../../src/training/data/load.ts';

const plainTexts = '../shared/corpus/text.txt.xz';

/** Comments to measure with, and where they come from. */
export interface Texts {
  name: string;
  comments: Comment[];
}

const commentOf = (text: string, index: number): Comment => ({ id: `${index}`, url: '', blocks: [{ kind: 'own', text }] });

/** The first comments that make up about `size` characters, over and over when there are too few. */
export function fill(comments: readonly Comment[], size: number): Comment[] {
  const chosen: Comment[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const comment = comments[index % comments.length]!;
    chosen.push(comment);
    length += comment.blocks.reduce((sum, { text }) => sum + text.length, 0);
  }
  return chosen;
}

/** Comments of AI threads: real ones where their texts are at hand, else our written ones. */
export function aboutAI(): Texts {
  const { train, written } = loadData();
  const real = train.map(({ comment }) => comment);
  return real.length > 0 ? { name: 'real comments of AI threads', comments: real } : { name: 'written comments', comments: written.map(({ comment }) => comment) };
}

/** Comments on anything; our written ones that have no AI in them where others are not at hand. */
export function aboutAnything(): Texts {
  if (!existsSync(plainTexts)) return { name: 'written comments off the topic', comments: loadData().written.filter(({ kind }) => kind === 'off-topic').map(({ comment }) => comment) };
  const command = `xz -dc ${plainTexts} | head -n 15000`;
  return { name: 'comments on everything', comments: execFileSync('sh', ['-c', command], { maxBuffer: 2 ** 28 }).toString('utf8').trim().split('\n').map(commentOf) };
}
