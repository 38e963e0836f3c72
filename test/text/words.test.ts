import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, wordsOf } from '../../src/text/words.ts';
import { strangeText } from '../support/strange-texts.ts';

describe('wordsOf', () => {
  it('keeps contractions whole and marks apart', () => {
    expect(wordsOf("It doesn't, GPT-4.5?")).toEqual(['it', "doesn't", ',', 'gpt', '-', '4', '.', '5', '?']);
  });

  it('makes typographic marks plain', () => {
    expect(wordsOf('“don’t” — no…')).toEqual(wordsOf('"don\'t" - no...'));
  });

  it('leaves out web addresses and what nobody sees', () => {
    expect(wordsOf('see https://example.org/x?y=1 here')).toEqual(['see', 'here']);
    expect(wordsOf('pa\u00adrr\u200bot')).toEqual(['parrot']);
  });

  it('gives lower-case words without white space that are all in the normalised text, in order', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const words = wordsOf(text);
        const whole = normalise(text);
        let at = 0;
        for (const word of words) {
          expect(word).toMatch(/^\S+$/u);
          at = whole.indexOf(word, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += word.length;
        }
        expect(words.join('')).toBe(whole.replace(/\s+/gu, ''));
      }),
    );
  });
});
