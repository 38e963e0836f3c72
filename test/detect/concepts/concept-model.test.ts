import { describe, expect, it } from 'vitest';
import { ConceptModel } from '../../../src/detect/concepts/concept-model.ts';
import { ConceptReader } from '../../../src/detect/concepts/concept-reader.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';
import { conceptBytes } from '../../../src/training/concepts/file.ts';
import { trainConcepts } from '../../../src/training/concepts/train.ts';
import { positions, rulesOf } from '../../support/rules.ts';

const own = (text: string) => ({ id: '1', url: '', blocks: [{ kind: 'own' as const, text }] });
const tables = rulesOf('@TOOL = hammer, saw, säge\n@GOOD = works, useful\n@BAD = breaks, useless\nyes: @TOOL .. @GOOD\nno: @TOOL .. @BAD');
const texts: [string, string | null][] = [['The hammer works.', 'yes'], ['This saw is useful.', 'yes'], ['The hammer breaks.', 'no'], ['A saw is useless.', 'no'], ['I like soup.', null]];
const examples = Array.from({ length: 10 }, () => texts).flat().map(([text, position], index) => ({
  id: `${index}`, group: `${index}`, comment: own(text), sentences: ownSentencesOf(own(text)), labels: position ? { [position]: [0] } : {}, unsure: [], disagreed: [],
}));
const trained = trainConcepts(examples, [], new ConceptReader(tables), positions, 1);
const bytes = conceptBytes(trained, tables, positions, 100);
const model = new ConceptModel(bytes);
/** The scores of a text's only sentence. */
const score = (text: string): Float32Array => model.score(own(text), ownSentencesOf(own(text)))[0]!;

describe('ConceptModel', () => {
  it('learned what it was taught, in words that stand for those that it met', () => {
    const [yes, no] = score('A hammer is useful.');
    expect(yes).toBeGreaterThan(no!);
    expect(score('My saw breaks.')[1]).toBeGreaterThan(score('My saw breaks.')[0]!);
    expect(score('Nothing of the kind.')[0]).toBeLessThan(yes!);
  });

  it('scores as the weights that were trained, up to their rounding', () => {
    for (const { comment, sentences } of examples.slice(0, 5)) {
      const wanted = [...trained.bias];
      const { sentences: [features], around } = new ConceptReader(tables).read('', sentences);
      for (const feature of [...features!.keys(), ...around.keys()]) {
        const at = trained.index.get(feature);
        if (at !== undefined) wanted.forEach((_, position) => (wanted[position]! += trained.weights[2 * at + position]!));
      }
      model.score(comment, sentences)[0]!.forEach((each, position) => expect(each).toBeCloseTo(wanted[position]!, 1));
    }
  });

  it('gives as reasons the stretches that spoke for a position, and none for the other side', () => {
    const text = 'Well, my hammer breaks whenever I need it.';
    const [sentence] = ownSentencesOf(own(text));
    const wordsFor = (position: number): string[] => model.reasons(own(text), sentence!, position, 3).map(({ start, end }) => text.slice(start, end));
    expect(wordsFor(1)).toContain('hammer breaks');
    expect(wordsFor(0).join()).not.toContain('breaks');
  });

  it('is the same to the byte when trained again', () => {
    expect(conceptBytes(trainConcepts(examples, [], new ConceptReader(tables), positions, 1), tables, positions, 100)).toEqual(bytes);
  });

  it('refuses a file that is cut short', () => {
    for (const length of [2, 40, bytes.length >> 1, bytes.length - 1]) expect(() => new ConceptModel(bytes.slice(0, length))).toThrow();
  });
});
