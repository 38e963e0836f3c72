import { describe, expect, it } from 'vitest';
import { AnswerBook } from '../../../extension/content/answer-book.ts';
import type { Annotation, Comment } from '../../../src/comment.ts';

const comment = (id: string, text: string): Comment => ({ id, url: '', blocks: [{ kind: 'own', text }] });
const annotations: Annotation[] = [{ position: 'capex-bubble', confidence: 0.9, evidence: [], reasons: [] }];

describe('AnswerBook', () => {
  it('answers for a comment that comes back with the same words, and not with others', () => {
    const book = new AnswerBook(() => false);
    book.set(comment('1', 'It is a bubble.'), annotations);
    expect(book.get(comment('1', 'It is a bubble.'))).toBe(annotations);
    expect(book.get(comment('1', 'It is a bubble. Edit: or not.'))).toBeUndefined();
    expect(book.get(comment('2', 'It is a bubble.'))).toBeUndefined();
    expect(book.get({ ...comment('1', ''), blocks: [{ kind: 'quote', text: 'It is a bubble.' }] })).toBeUndefined();
  });

  it('forgets the oldest of very many comments', () => {
    const book = new AnswerBook(() => false);
    for (let id = 0; id <= 5000; id += 1) book.set(comment(String(id), 'Words.'), annotations);
    expect(book.get(comment('0', 'Words.'))).toBeUndefined();
    expect(book.get(comment('1', 'Words.'))).toBe(annotations);
  });

  it('forgets no comment that is on the page, however many there are', () => {
    const book = new AnswerBook((id) => Number(id) % 2 === 0);
    const all = Array.from({ length: 12_000 }, (_, id) => comment(String(id), 'Words.'));
    for (const each of all) book.set(each, annotations);
    const known = all.filter((each) => book.get(each));
    expect(known.filter(({ id }) => Number(id) % 2 === 0)).toHaveLength(6000);
    expect(known.length).toBeLessThan(7000);
    book.forgetOthers();
    expect(all.filter((each) => book.get(each))).toHaveLength(6000);
  });
});
