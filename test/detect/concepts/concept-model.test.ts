import { describe, expect, it } from 'vitest';
import { ConceptModel } from '../../../src/detect/concepts/concept-model.ts';
import { ConceptReader } from '../../../src/detect/concepts/concept-reader.ts';
import { visitFeatures } from '../../../src/detect/linear/features.ts';
import { Scanner } from '../../../src/detect/linear/scanner.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';
import { conceptBytes } from '../../../src/training/concepts/file.ts';
import { trainConcepts } from '../../../src/training/concepts/train.ts';
import { readConcepts } from '../../support/concepts.ts';
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
/** Taught by words that no rule names. */
const broken = 'It is broken.';
const taught = examples.map((example, at) => (at % texts.length === 3 ? { ...example, comment: own(broken), sentences: ownSentencesOf(own(broken)) } : example));
const worded = new ConceptModel(conceptBytes(trainConcepts(taught, [], new ConceptReader(tables), positions, 1), tables, positions, 100));
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
      const { text } = sentences[0]!;
      const wanted = [...trained.bias];
      const { sentences: [features], around } = readConcepts(new ConceptReader(tables), '', text);
      const scanner = new Scanner();
      const read = [...features!.keys(), ...around.keys()];
      visitFeatures(scanner, 0, scanner.scan(text), (feature) => read.push(feature));
      for (const feature of read) {
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

  it('gives words as reasons too, each once, and none that say nothing', () => {
    const text = 'Broken, broken, and it is broken.';
    const [sentence] = ownSentencesOf(own(text));
    const wordsFor = (position: number): string[] => worded.reasons(own(text), sentence!, position, 9).map(({ start, end }) => text.slice(start, end).toLowerCase());
    expect(wordsFor(1).join()).toContain('broken');
    expect(new Set(wordsFor(1)).size).toBe(wordsFor(1).length);
    for (const words of wordsFor(1)) expect(words).toMatch(/\w{4}/);
    expect(wordsFor(0).join()).not.toContain('broken');
  });

  it('gives reasons without overlap, the strongest first, and no more than asked for', () => {
    const text = 'The hammer breaks, the saw breaks, and each saw is useless.';
    const reasons = model.reasons(own(text), ownSentencesOf(own(text))[0]!, 1, 3);
    expect(reasons).toHaveLength(3);
    reasons.slice(1).forEach(({ weight }, at) => expect(weight).toBeLessThanOrEqual(reasons[at]!.weight));
    const inOrder = reasons.toSorted((first, second) => first.start - second.start);
    inOrder.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(inOrder[at]!.end));
  });

  it('finds nothing more in what is said over and over', () => {
    const scoreOf = (text: string): Float32Array => worded.score(own(text), ownSentencesOf(own(text)))[0]!;
    expect([...scoreOf('broken broken broken broken')]).toEqual([...scoreOf('broken broken broken broken broken broken broken')]);
  });

  it('is the same to the byte when trained again', () => {
    expect(conceptBytes(trainConcepts(examples, [], new ConceptReader(tables), positions, 1), tables, positions, 100)).toEqual(bytes);
  });

  it('refuses a file that is cut short', () => {
    for (const length of [2, 40, bytes.length >> 1, bytes.length - 1]) expect(() => new ConceptModel(bytes.slice(0, length))).toThrow();
  });
});
