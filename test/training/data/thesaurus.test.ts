import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { exampleOfWritten } from '../../../src/training/data/examples.ts';
import { isHeldOut } from '../../../src/training/data/held-out.ts';
import { parseThesaurus, vary, varyWritten } from '../../../src/training/data/thesaurus.ts';
import { readWritten } from '../../../src/training/data/written.ts';
import { randomOf } from '../../../src/training/random.ts';

const thesaurus = parseThesaurus('# pets\nsmall dog | tiny hound\n\nsure, | granted,\nsmall dog bed | basket\nOslo | Rome');
/** Always the last member of a set, always exchanged. */
const last = () => 0.99;
const always = 1;

describe('words that can stand for each other', () => {
  it('are exchanged, the longest first, with capital letters kept', () => {
    expect(vary('Sure, a small dog is nice.', thesaurus, always, last)).toBe('Granted, a tiny hound is nice.');
    expect(vary('Small dog beds? A small dog bed!', thesaurus, always, last)).toBe('Tiny hound beds? A basket!');
    expect(vary('In Oslo.', thesaurus, always, last)).toBe('In Rome.');
  });

  it('stay where they are without a share, and inside of longer words', () => {
    expect(vary('Sure, a small dog.', thesaurus, 0, last)).toBe('Sure, a small dog.');
    expect(vary('a small dogma', thesaurus, always, last)).toBe('a small dogma');
  });

  it('are refused with the number of the set that is wrong', () => {
    expect(() => parseThesaurus('one | two\nthree')).toThrow('set 2');
    expect(() => parseThesaurus('a b c d e f g h i | two')).toThrow('more than 8 words');
  });

  it('of the repository leave every piece of evidence of our own examples where it can be found', { timeout: 60_000 }, () => {
    const own = parseThesaurus(readFileSync('src/training/corpus/clauses/thesaurus.txt', 'utf8'));
    const random = randomOf(5);
    const lost = readWritten('src/training/corpus/written').filter((each) => !isHeldOut(each)).flatMap((written) => {
      const { labels } = exampleOfWritten(varyWritten(written, own, 0.5, random));
      const before = Object.entries(exampleOfWritten(written).labels);
      return before.filter(([position, sentences]) => sentences.length > 0 && labels[position]?.length === 0).map(([position]) => `${written.id}, ${position}`);
    });
    expect(lost).toEqual([]);
  });
});
