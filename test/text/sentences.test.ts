import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { strangeText } from '../support/strange-texts.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('ends a sentence after its closing marks', () => {
    expect(cut('He said "never." Then (why?) he left... Really?! Yes')).toEqual(['He said "never."', 'Then (why?)', 'he left...', 'Really?!', 'Yes']);
  });

  it('keeps abbreviations, initials and numbers inside', () => {
    expect(cut('E.g. GPT 4.5, i.e. what J. Smith, Dr. No et al. use. So what.')).toEqual(['E.g. GPT 4.5, i.e. what J. Smith, Dr. No et al. use.', 'So what.']);
    expect(cut('So did I. You too.')).toEqual(['So did I.', 'You too.']);
  });

  it('ends a sentence at a line break', () => {
    expect(cut('one\ntwo.\n\n  three  ')).toEqual(['one', 'two.', 'three']);
  });

  it('drops what has no letter or digit', () => {
    expect(cut('... !!! \n ---\n🙂 . ok')).toEqual(['ok']);
  });

  it('cuts a text without any end at a space before the limit, or else at the limit', () => {
    const words = cut('word '.repeat(300));
    expect(words.every((each) => each.length <= 600 && each.endsWith('word'))).toBe(true);
    expect(cut('x'.repeat(1300)).map(({ length }) => length)).toEqual([600, 600, 100]);
    expect(cut(`x${'😀'.repeat(400)}x`).map(({ length }) => length)).toEqual([599, 203]);
  });

  it('keeps order, never overlaps, and leaves out nothing with a letter or digit', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        let before = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(601);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        const kept = cut(text).join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        const all = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        expect(kept).toBe(all);
      }),
    );
  });
});
