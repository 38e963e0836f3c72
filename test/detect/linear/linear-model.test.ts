import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../src/comment.ts';
import { gateSlots, LinearModel } from '../../../src/detect/linear/linear-model.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';
import { linearBytes } from '../../../src/training/linear-file.ts';
import { trainGate } from '../../../src/training/train-gate.ts';
import { trainLinear, valuesOf } from '../../../src/training/train-linear.ts';
import { strangeText } from '../../support/strange-texts.ts';

const positions = ['copies', 'learns'];
const own = (text: string, title?: string): Comment => ({ id: '1', url: '', blocks: [{ kind: 'own', text }], ...(title && { title }) });

const texts: [string, string | null][] = [
  ['A parrot that repeats its training data.', 'copies'], ['It only repeats the training data.', 'copies'], ['Just a parrot, it repeats.', 'copies'],
  ['It really learns and solves new problems.', 'learns'], ['The model learns to solve problems.', 'learns'], ['It learns, new problems get solved.', 'learns'],
  ['I had soup for lunch.', null], ['The weather is nice today.', null], ['My bicycle is new and red.', null], ['Lunch was nice.', null],
];
const examples = texts.map(([text, position], index) => ({
  id: `${index}`, group: `${index}`, comment: own(text), sentences: ownSentencesOf(own(text)), labels: position ? { [position]: [0] } : {}, unsure: [], disagreed: [],
}));
const many = Array.from({ length: 8 }, () => examples).flat();
const trained = trainLinear(many, [], positions, 3);
const gate = trainGate(many, [], [], 0.95, 3);
const model = new LinearModel(linearBytes(trained, gate, positions, 500));

describe('LinearModel', () => {
  it('learned what it was taught', () => {
    const [copies, learns] = model.score(own('A parrot repeats training data'));
    expect(copies).toBeGreaterThan(learns!);
    expect(model.score(own('it learns to solve new problems'))[1]).toBeGreaterThan(model.score(own('nice lunch'))[1]!);
  });

  it('scores as the weights that were trained, up to their rounding', () => {
    for (const { comment } of examples) {
      const wanted = [...trained.bias];
      for (const [feature, value] of valuesOf(comment)) {
        const at = trained.index.get(feature);
        if (at !== undefined) wanted.forEach((_, position) => (wanted[position]! += value * trained.weights[2 * at + position]!));
      }
      model.score(comment).forEach((score, position) => expect(score).toBeCloseTo(wanted[position]!, 1));
    }
  });

  it('lets assertions through the gate and other talk not', () => {
    expect(examples.slice(0, 6).every(({ comment }) => model.passesGate(comment))).toBe(true);
    expect(model.passesGate(own('The soup today was nice.'))).toBe(false);
  });

  it('reads own words only', () => {
    const quoted: Comment = { id: '1', url: '', blocks: [{ kind: 'quote', text: '> a parrot repeats its training data' }, { kind: 'own', text: 'nice lunch' }] };
    expect([...model.score(quoted)]).toEqual([...model.score(own('nice lunch'))]);
    expect(model.passesGate(quoted)).toBe(model.passesGate(own('nice lunch')));
  });

  it('scores any text with finite numbers', () => {
    fc.assert(
      fc.property(strangeText, strangeText, (text, title) => {
        for (const score of model.score(own(text, title))) expect(Number.isFinite(score)).toBe(true);
        expect(typeof model.passesGate(own(text, title))).toBe('boolean');
      }),
    );
  });

  it('is the same from the same file, and refuses one that is cut short', () => {
    const bytes = linearBytes(trained, gate, positions, 500);
    expect(linearBytes(trainLinear(many, [], positions, 3), trainGate(many, [], [], 0.95, 3), positions, 500)).toEqual(bytes);
    expect(() => new LinearModel(bytes.subarray(0, bytes.length - gateSlots - 10))).toThrow();
  });
});
