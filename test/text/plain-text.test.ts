import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../src/text/plain-text.ts';

const kindsAndTexts = (text: string) => blocksOfText(text).map(({ kind, text: words }) => [kind, words]);

describe('blocksOfText', () => {
  it('keeps lines that start with ">" apart from the own words around them', () => {
    expect(kindsAndTexts('Before\n> quoted\n> more\nafter')).toEqual([
      ['own', 'Before'],
      ['quote', '> quoted\n> more'],
      ['own', 'after'],
    ]);
  });

  it('ends a block at an empty line, also one of spaces, and joins the lines of a paragraph', () => {
    expect(kindsAndTexts('one\ntwo\n\nthree\n  \nfour')).toEqual([
      ['own', 'one\ntwo'],
      ['own', 'three'],
      ['own', 'four'],
    ]);
  });

  it('reads lines that end as on Windows', () => {
    expect(kindsAndTexts('one\r\ntwo\r\n\r\n>three\r\n')).toEqual([
      ['own', 'one\r\ntwo'],
      ['quote', '>three'],
    ]);
  });

  it('takes ">" inside a line for what it is', () => {
    expect(kindsAndTexts('2 > 1')).toEqual([['own', '2 > 1']]);
  });

  it('cuts slices that point into the text and drops nothing but white space', () => {
    const line = fc.constantFrom('words', '> quoted', '  >deep', '', ' \t', 'a > b', '\u00a0', '🙂 end.');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        const blocks = blocksOfText(text);
        let from = 0;
        for (const block of blocks) {
          expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
          expect(text.slice(from, block.start).trim()).toBe('');
          from = block.start + block.text.length;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});
