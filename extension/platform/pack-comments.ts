import type { Block, Comment } from '../../src/comment.ts';

/**
 * What recognition reads of many comments (ids, titles, blocks), as one text and the lengths in it: a page sends one long string to the
 * background several times faster than thousands of short ones.
 */
export interface PackedComments {
  /** Ids and texts of blocks, one after the other. */
  words: string;
  /** For each comment the length of its id, the place of its title (counted from 1, 0 for none) and the number of its blocks; for each block kind and length. */
  shape: number[];
  titles: string[];
}

const kinds: Block['kind'][] = ['own', 'quote', 'code'];

/** Leaves out what recognition does not read: address, author, parent. */
export function packComments(comments: readonly Comment[]): PackedComments {
  const words: string[] = [];
  const shape: number[] = [];
  const places = new Map<string, number>();
  for (const { id, title, blocks } of comments) {
    if (title !== undefined && !places.has(title)) places.set(title, places.size + 1);
    words.push(id);
    shape.push(id.length, title === undefined ? 0 : (places.get(title) ?? 0), blocks.length);
    for (const { kind, text } of blocks) {
      words.push(text);
      shape.push(kinds.indexOf(kind), text.length);
    }
  }
  return { words: words.join(''), shape, titles: [...places.keys()] };
}

/** The comments again, as far as they were packed. */
export function unpackComments({ words, shape, titles }: PackedComments): Comment[] {
  const comments: Comment[] = [];
  let [word, next] = [0, 0];
  const number = () => shape[next++] ?? 0;
  const take = (length: number) => words.slice(word, (word += length));
  while (next < shape.length) {
    const id = take(number());
    const title = titles[number() - 1];
    const blocks: Block[] = [];
    for (let left = number(); left > 0 && next < shape.length; left -= 1) blocks.push({ kind: kinds[number()] ?? 'own', text: take(number()) });
    comments.push({ id, url: '', ...(title !== undefined && { title }), blocks });
  }
  return comments;
}
