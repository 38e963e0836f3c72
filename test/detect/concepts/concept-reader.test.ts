import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConceptReader } from '../../../src/detect/concepts/concept-reader.ts';
import { strangeText } from '../../support/strange-texts.ts';
import { readConcepts, type Kind } from '../../support/concepts.ts';
import { rulesOf } from '../../support/rules.ts';

/** The features of all sentences; those of the title, where there is one, stand around them. */
function featuresIn(rules: string, text: string, title = ''): Map<number, Kind> {
  const { sentences, around } = readConcepts(new ConceptReader(rulesOf(rules)), title, text);
  return new Map([...sentences, ...(title ? [around] : [])].flatMap((features) => [...features]));
}
const matchesIn = (rules: string, text: string, title = ''): boolean => [...featuresIn(rules, text, title).values()].includes('pattern');

describe('patterns', () => {
  it.each([
    ['yes: one two', 'One two.', true],
    ['yes: one two', 'One and two.', false],
    ['yes: one ~ two', 'One, as it were, two.', false],
    ['yes: one ~ two', 'One or two.', true],
    ['yes: one .. two', 'One of the many other two.', true],
    ['yes: one ... two', 'One of so many that nobody has ever counted them, and then two.', true],
    ['yes: one ... two', 'One. Two.', false],
    ['yes: one ... two', 'Two, one.', false],
    ['yes: < one', 'One.', true],
    ['yes: < one', 'The last of them is one.', false],
    ['yes: one very? two', 'One very two.', true],
    ['yes: one very? two', 'One two.', true],
    ['yes: one !(not) .. two', 'One is not two.', false],
    ['yes: one !(not) .. two', 'One is two, not three.', true],
    ['yes: !(not) one', 'It is not quite one.', false],
    ['yes: one not(three)', 'One and three.', false],
    ['yes: one comment(three)', 'One. Three.', true],
    ['yes: one comment(three)', 'One.', false],
    ['yes: pars*', 'They parse it.', true],
    ['yes: pars*', 'A sparse one.', false],
    ['yes: "in the _ place"', 'In the first place.', true],
    ["yes: don't", 'They don’t.', true],
    ['yes: (a|b c) d', 'B C D', true],
  ])('%s in "%s": %s', (rule, text, expected) => {
    expect(matchesIn(rule, text)).toBe(expected);
  });

  it('look at the title where they say so', () => {
    expect(matchesIn('yes: one title(news)', 'One.', 'Old news')).toBe(true);
    expect(matchesIn('yes: one title(news)', 'One news.', 'Other')).toBe(false);
  });

  it('give a feature of its own for each scope', () => {
    const features = ['One two.', 'It is not one two.', 'People say one two.', 'If one two, then so.', 'One two?'].map((text) => {
      const [feature] = [...featuresIn('yes: one two', text)].filter(([, kind]) => kind === 'pattern');
      return feature![0];
    });
    expect(new Set(features).size).toBe(5);
  });

  it('match the same wherever they are tried', () => {
    const rules = '@A = one, two\nyes: @A .. (three|four)\nno: (three|four) .. @A not(one)\nyes: (one|two|three) ... four';
    const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { maxLength: 12 }).map((list) => list.join(' '));
    const first = new ConceptReader(rulesOf(rules, ['four four four three one']));
    const second = new ConceptReader(rulesOf(rules, ['one two one two three']));
    fc.assert(fc.property(words, (text) => {
      expect(readConcepts(first, '', text)).toEqual(readConcepts(second, '', text));
    }));
  });
});

it('tells what stands in a sentence from what stands around it', () => {
  const { sentences: [first, second], around } = readConcepts(new ConceptReader(rulesOf('@A = one\n@B = two')), '', 'One. Two.');
  expect([first?.size, second?.size, around.size]).toEqual([1, 1, 2]);
  expect(new Set([...first!.keys(), ...second!.keys(), ...around.keys()]).size).toBe(4);
});

it('keeps nothing of the comments before', () => {
  const tables = rulesOf('@A = one, two\n@B = three\nyes: @A .. four\nyes: five title(@B)\nno: @B comment(@A)\nno: six not(@A)');
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven.'), { maxLength: 9 }).map((list) => list.join(' '));
  const reused = new ConceptReader(tables);
  fc.assert(fc.property(words, words, (title, text) => {
    expect(readConcepts(reused, title, text)).toEqual(readConcepts(new ConceptReader(tables), title, text));
    reused.stretches(text, title, () => 1);
  }));
});

describe('classes', () => {
  const rules = '@A = one, first thing\n@B = two';
  const kinds = (text: string, title?: string): Kind[] => [...featuresIn(rules, text, title).values()].sort();

  it('are features, and so are two of them in order in one sentence', () => {
    expect(kinds('One.')).toEqual(['class']);
    expect(kinds('The first thing is two.')).toEqual(['class', 'class', 'pair']);
    expect(kinds('Two. One.')).toEqual(['class', 'class']);
    expect([...featuresIn(rules, 'One, two.').keys()]).not.toEqual([...featuresIn(rules, 'Two, one.').keys()]);
  });

  it('count otherwise in the title', () => {
    const [inText] = featuresIn(rules, 'One.').keys();
    const [inTitle] = featuresIn(rules, 'Nothing.', 'One').keys();
    expect(inTitle).not.toBe(inText);
  });
});

it('reads any text in time that grows as the text does', () => {
  const reader = new ConceptReader(rulesOf('@A = a, b, a b, _ a\nyes: @A ... (a|b) ... (a|b|c) ... (b|c) ... never\nno: a? b? a? b? c'));
  fc.assert(fc.property(strangeText, strangeText, (text, title) => {
    expect(() => readConcepts(reader, title, text)).not.toThrow();
  }));
  // Tried in all combinations, the items of the first pattern would take years over these.
  for (const word of ['a ', 'a b ', '? ']) expect(readConcepts(reader, '', word.repeat(50_000)).around.size).toBeLessThan(50);
});
