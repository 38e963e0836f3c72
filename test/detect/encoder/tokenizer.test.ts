import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { special, Tokenizer } from '../../../src/detect/encoder/tokenizer.ts';
import { vocabulary } from '../../support/fake-encoder.ts';

const tokenizer = new Tokenizer(vocabulary);
const pieces = (text: string) => tokenizer.encode(text).map((id) => vocabulary[id]);

describe('Tokenizer', () => {
  it('takes the longest piece from the left, and marks pieces inside a word', () => {
    expect(pieces('playing parrots')).toEqual(['play', '##ing', 'parrot', '##s']);
    expect(pieces("Doesn't")).toEqual(["doesn't"]);
    expect(pieces('doesns')).toEqual(['doesn', '##s']);
  });

  it('knows letters only as far as the vocabulary does', () => {
    expect(tokenizer.encode('ж')).toEqual([special.unknown]);
    expect(pieces('model ж model')).toEqual(['model', '[unknown]', 'model']);
  });

  it('takes a very long word for unknown instead of cutting it up', () => {
    expect(tokenizer.encode('x'.repeat(41))).toEqual([special.unknown]);
    expect(tokenizer.encode('x'.repeat(40))).toHaveLength(40);
  });

  it('gives the same ids however often it is asked, and only ids of the vocabulary', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const ids = tokenizer.encode(text);
        expect(tokenizer.encode(text)).toEqual(ids);
        expect(new Tokenizer(vocabulary).encode(text)).toEqual(ids);
        for (const id of ids) expect(vocabulary[id]).toBeDefined();
      }),
    );
  });

  it('makes at most one token of each normalised letter: as much work as there is text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 400 }), (text) => {
        expect(tokenizer.encode(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
