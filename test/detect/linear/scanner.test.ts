import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../src/detect/linear/scanner.ts';
import { strangeText } from '../../support/strange-texts.ts';

function scan(text: string) {
  const scanner = new Scanner();
  const count = scanner.scan(text);
  return Array.from({ length: count }, (_, index) => ({ hash: scanner.hashes[index]!, start: scanner.starts[index]!, end: scanner.ends[index]! }));
}

const words = (text: string) => scan(text).map(({ start, end }) => text.slice(start, end));
const hashes = (text: string) => scan(text).map(({ hash }) => hash);

describe('Scanner', () => {
  it('finds words, contractions, and question and exclamation marks as words of their own', () => {
    expect(words("Does it really? It doesn't — 90%, $5!")).toEqual(['Does', 'it', 'really', '?', 'It', "doesn't", '90%', '$5', '!']);
  });

  it('gives the same hash whatever the case and the apostrophe', () => {
    expect(hashes('PARROT Don’t Ökonomie')).toEqual(hashes("parrot don't ökonomie"));
    expect(new Set(hashes('parrot parrots parro t')).size).toBe(4);
  });

  it('starts anew with each text', () => {
    const scanner = new Scanner();
    scanner.scan('many different words in a long text');
    expect(scanner.scan('two words')).toBe(2);
    expect([...scanner.hashes.subarray(0, 2)]).toEqual(hashes('two words'));
  });

  it('finds as many words as there are, beyond its first room', () => {
    expect(scan('w '.repeat(1000))).toHaveLength(1000);
  });

  it('keeps words in order, apart and inside the text, and a word means the same anywhere', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        let before = 0;
        for (const { start, end, hash } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(hashes(text.slice(start, end))).toEqual([hash]);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['…', '\u00ad', '漢'])('reads other letters at the very end of its room: %s', (last) => {
    scan('a soft\u00adhyphen'); // its class is known then
    for (const length of [16_381, 16_382, 16_383, 16_384]) {
      const text = `í${'a'.repeat(length - 2)}${last} b`;
      expect(words(text).at(-1)).toBe('b');
      expect(words(text.slice(0, length))).toHaveLength(1);
    }
  });

  it('gives up the room that a long text needed', () => {
    const scanner = new Scanner();
    expect(scanner.scan('? '.repeat(200_000))).toBe(200_000);
    expect(scanner.scan('two words')).toBe(2);
    expect(scanner.hashes.length).toBeLessThan(1000);
    expect([...scanner.hashes.subarray(0, 2)]).toEqual(hashes('two words'));
  });

  it('finds in a text of ASCII what it finds beside other letters, and in a long one', () => {
    const ascii = fc.string({ unit: 'binary-ascii', maxLength: 60 });
    fc.assert(fc.property(ascii, (text) => {
      const words = scan(text);
      expect(scan(`${text} \u00e9t\u00e9`).slice(0, -1)).toEqual(words);
      expect(scan(`${text}${' '.repeat(20_000)}`)).toEqual(words);
    }));
  });
});
