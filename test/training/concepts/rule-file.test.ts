import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAllRules } from '../../../src/training/concepts/compile.ts';
import { readRules } from '../../../src/training/concepts/rule-file.ts';
import { allPositions } from '../../../src/training/positions.ts';

const messageOf = (text: string): string => {
  try {
    readRules(text, 'file.txt');
    return 'read';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('readRules', () => {
  it('reads classes over several lines, with those that they name, and adds to them', () => {
    const { classes } = readRules('@TOOL = hammer*, saw # two tools\n  pair of pliers\n@ALL = @TOOL, nail\n@ALL += screw', 'file.txt');
    expect(classes.get('TOOL')).toEqual(['hammer*', 'saw pair of pliers']);
    expect(classes.get('ALL')).toEqual(['hammer*', 'saw pair of pliers', 'nail', 'screw']);
  });

  it('reads the items of a pattern with their gaps and places', () => {
    const { patterns, classes } = readRules('@A = one\nyes: < @A ~ (two|three four)? .. !(five|@A) "six seven" ... not(@A) title(news) eight?', 'file.txt');
    const items = patterns[0]!.items.map(({ of, ...rest }) => ({ ...rest, words: classes.get(of) }));
    const plain = { place: 'here', gap: 0, optional: false, first: false };
    expect(items).toEqual([
      { ...plain, first: true, words: ['one'] },
      { ...plain, gap: 2, optional: true, words: ['two', 'three four'] },
      { ...plain, place: 'nowhere-between', words: ['five', 'one'] },
      { ...plain, gap: 6, words: ['six seven'] },
      { ...plain, place: 'nowhere', words: ['one'] },
      { ...plain, place: 'title', words: ['news'] },
      { ...plain, gap: 1000, optional: true, words: ['eight'] },
    ]);
  });

  it.each([
    ['yes: @MISSING now', 'file.txt:1: there is no class @MISSING above'],
    ['@A = one\n\nsomething else', 'file.txt:3: neither "@CLASS = ..." nor "position: pattern": something else'],
    ['yes: one (two', 'file.txt:1: cannot read the pattern from here: (two'],
    ['yes: title(one)', 'file.txt:1: a pattern needs an item that has to be there'],
    ['yes: one? two?', 'file.txt:1: a pattern needs an item that has to be there'],
    ['@A = one, ---', 'file.txt:1: no word in "---"'],
    ['yes: one (|)', 'file.txt:1: an item without words'],
  ])('says what it cannot read: %s', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('reads any text or says in which line it cannot', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const message = messageOf(text);
      expect(message === 'read' || /^file\.txt:\d+: ./.test(message)).toBe(true);
    }));
  });
});

describe('the rules of the repository', () => {
  const files = readAllRules();
  const patterns = [...files.values()].flatMap((file) => file.patterns);

  it('speak for no position that there is not', () => {
    expect(allPositions).toEqual(expect.arrayContaining([...new Set(patterns.map(({ position }) => position))]));
  });

  it('have no phrase of more than eight words: they are ways of saying something, not sentences of somebody', () => {
    const long = [...files].flatMap(([file, { classes }]) => [...classes.values()].flat().filter((phrase) => phrase.split(/\s+/).length > 8).map((phrase) => `${file}: ${phrase}`));
    expect(long).toEqual([]);
  });
});
