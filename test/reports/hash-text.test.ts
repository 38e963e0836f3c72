import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../src/comment.ts';
import { hashText } from '../../src/reports/hash-text.ts';

const own = (...texts: string[]): Comment => ({ id: '1', url: '', blocks: texts.map((text) => ({ kind: 'own', text })) });
const long = 'A comment long enough to be known again — “wherever” it’s posted, I hope.';

describe('hashText', () => {
  it('is the same for the same words on another site', () => {
    const elsewhere = own('A comment long enough to be known again', '- "wherever" it\'s  posted,\nI hope');
    expect(hashText(elsewhere)).toBe(hashText(own(long)));
  });

  it('is the same when somebody is quoted differently', () => {
    const quoting: Comment = { ...own(long), blocks: [{ kind: 'quote', text: 'Anything.' }, { kind: 'own', text: long }] };
    expect(hashText(quoting)).toBe(hashText(own(long)));
  });

  it('does not identify what many could have written', () => {
    expect(hashText(own('Exactly this.'))).toBe('short');
  });

  it('differs when a word differs', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[a-z]{1,12}$/), (first, second) => {
      fc.pre(first !== second);
      expect(hashText(own(`${long} ${first}`))).not.toBe(hashText(own(`${long} ${second}`)));
    }));
  });

  it('takes no longer for a letter with a hundred thousand marks', () => {
    expect(hashText(own(`${long} a${'\u0301\u0323'.repeat(500_000)}`))).toMatch(/^1-/);
  });

  it('has few collisions among many texts', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, index) => hashText(own(`${long} Number ${index}`))));
    expect(hashes.size).toBe(50_000);
  });
});
