import { describe, expect, it } from 'vitest';
import { Reader } from '../../../src/detect/encoder/reader.ts';
import { Tokenizer } from '../../../src/detect/encoder/tokenizer.ts';
import { windowsOf } from '../../../src/detect/encoder/windows.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';
import { fakeArtefact, positions, vocabulary } from '../../support/fake-encoder.ts';
import { referenceScores, referenceStates } from '../../support/reference-encoder.ts';

const artefact = fakeArtefact();
const reader = new Reader(artefact);
const tokenizer = new Tokenizer(vocabulary);

const comment = {
  id: '1',
  url: '',
  title: 'The model',
  blocks: [
    { kind: 'quote' as const, text: '> a parrot' },
    { kind: 'own' as const, text: 'It is playing. The parrot says no!' },
    { kind: 'code' as const, text: 'x = 1' },
    { kind: 'own' as const, text: "The model doesn't." },
  ],
};

describe('Reader', () => {
  it('scores every own sentence as plain arithmetic does', () => {
    const sentences = ownSentencesOf(comment);
    const [window, ...more] = windowsOf(comment, sentences, tokenizer);
    expect(more).toEqual([]);
    const states = referenceStates(artefact, window!.ids);
    const scores = reader.score(comment, sentences);
    expect(scores).toHaveLength(3);
    for (const { sentence, start, end } of window!.spans) {
      const wanted = referenceScores(artefact, states, start, end);
      wanted.forEach((value, position) => expect(Math.abs(scores[sentence]![position]! - value)).toBeLessThan(0.1));
    }
  });

  it('scores what it did not read minus infinity', () => {
    const long = { id: '2', url: '', blocks: [{ kind: 'own' as const, text: 'The parrot says that it is playing with the model.\n'.repeat(400) }] };
    const scores = reader.score(long, ownSentencesOf(long));
    expect(scores).toHaveLength(400);
    expect(scores[0]!.every(Number.isFinite)).toBe(true);
    expect([...scores.at(-1)!]).toEqual(positions.map(() => -Infinity));
  });

  it('reads only the windows in which a sentence is worth it, and those as ever', () => {
    const long = { id: '2', url: '', blocks: [{ kind: 'own' as const, text: 'The parrot says that it is playing with the model.\n'.repeat(60) }] };
    const sentences = ownSentencesOf(long);
    const [all, some] = [reader.score(long, sentences), reader.score(long, sentences, (at) => at === 30)];
    expect(some[30]).toEqual(all[30]);
    expect(some[0]!.every((each) => each === -Infinity)).toBe(true);
    const isRead = (scores: Float32Array): boolean => Number.isFinite(scores[0]);
    const spans = windowsOf(long, sentences, tokenizer).map((window) => window.spans.map(({ sentence }) => sentence));
    expect(some.flatMap((each, at) => (isRead(each) ? [at] : []))).toEqual(spans.find((window) => window.includes(30)));
    expect(reader.score(long, sentences, () => false).some(isRead)).toBe(false);
  });

  it('says nothing of a comment without own sentences', () => {
    expect(reader.score({ id: '3', url: '', blocks: [{ kind: 'quote', text: '> hi' }] }, [])).toEqual([]);
  });
});
