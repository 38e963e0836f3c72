import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../src/comment.ts';
import { special, Tokenizer } from '../../../src/detect/encoder/tokenizer.ts';
import { windowLength, windowsOf } from '../../../src/detect/encoder/windows.ts';
import { ownSentencesOf } from '../../../src/text/comment-sentences.ts';
import { vocabulary } from '../../support/fake-encoder.ts';

const tokenizer = new Tokenizer(vocabulary);
const windows = (comment: Comment) => windowsOf(comment, ownSentencesOf(comment), tokenizer);
const own = (text: string, title?: string): Comment => ({ id: '1', url: '', blocks: [{ kind: 'own', text }], ...(title && { title }) });
const words = (count: number) => `${Array.from({ length: count }, () => 'the model').join(' ')}.`;

const block = fc.record({ kind: fc.constantFrom('own' as const, 'quote' as const, 'code' as const), text: fc.string({ unit: 'binary', maxLength: 300 }) });
const comments = fc.record({ id: fc.constant('1'), url: fc.constant(''), title: fc.string({ unit: 'binary', maxLength: 80 }), blocks: fc.array(block, { maxLength: 12 }) });

describe('windowsOf', () => {
  it('begins with the title and marks the sentences', () => {
    const [window, ...more] = windows(own('The parrot. The model.', 'Parrot'));
    expect(more).toEqual([]);
    expect(window!.ids.slice(0, 3)).toEqual([special.start, vocabulary.indexOf('parrot'), special.separator]);
    expect(window!.spans.map(({ start, end }) => window!.ids.slice(start, end).map((id) => vocabulary[id]))).toEqual([['the', 'parrot', '.'], ['the', 'model', '.']]);
  });

  it('puts quotations between their marks and cuts them short', () => {
    const comment: Comment = { id: '1', url: '', blocks: [{ kind: 'quote', text: `> ${words(50)}` }, { kind: 'own', text: 'The parrot.' }] };
    const { ids, spans } = windows(comment)[0]!;
    expect(ids[2]).toBe(special.quote);
    expect(ids[spans[0]!.start - 1]).toBe(special.separator);
    expect(spans[0]!.start).toBe(2 + 1 + 24 + 1);
  });

  it('repeats the title and the sentence before in the next window', () => {
    const text = `${words(30)} ${words(30)} The parrot model.`;
    const [first, second] = windows(own(text, 'Parrot'));
    expect(first!.spans.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(second!.spans.map(({ sentence }) => sentence)).toEqual([2]);
    expect(second!.ids.slice(0, 3)).toEqual(first!.ids.slice(0, 3));
    expect(second!.spans[0]!.start).toBe(3 + 61);
  });

  it('keeps every window in bounds and every span on its sentence, whatever the text', () => {
    fc.assert(
      fc.property(comments, (comment) => {
        const sentences = ownSentencesOf(comment);
        const found = windowsOf(comment, sentences, tokenizer);
        for (const { ids, spans } of found) {
          expect(ids.length).toBeLessThanOrEqual(windowLength);
          expect(spans.length).toBeGreaterThan(0);
          for (const { sentence, start, end } of spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(ids.length);
            expect(ids.slice(start, end)).toEqual(tokenizer.encode(sentences[sentence]!.text).slice(0, end - start));
          }
        }
        const read = new Set(found.flatMap(({ spans }) => spans.map(({ sentence }) => sentence)));
        const withWords = sentences.flatMap(({ text }, index) => (tokenizer.encode(text).length > 0 ? [index] : []));
        const tokens = sentences.reduce((sum, { text }) => sum + tokenizer.encode(text).length, 0);
        if (tokens < windowLength) expect(withWords.filter((index) => !read.has(index))).toEqual([]);
        const order = found.flatMap(({ spans }) => spans.map(({ sentence }) => sentence));
        expect(order).toEqual([...new Set(order)].sort((first, second) => first - second));
      }),
    );
  });

  it('reads on after quotations that fill a window', () => {
    const quote = { kind: 'quote' as const, text: words(30) };
    const said = (text: string) => ({ kind: 'own' as const, text });
    const blocks = [said(words(20)), quote, quote, quote, quote, quote, said('The parrot. The model.'), quote, said('The parrot model.')];
    const spans = windows({ id: '1', url: '', blocks }).flatMap((window) => window.spans);
    expect(spans.map(({ sentence, start, end }) => [sentence, end - start])).toEqual([[0, 41], [1, 3], [2, 3], [3, 4]]);
  });

  it('never asks for more than sixteen windows, however long the comment', () => {
    expect(windows(own(`${words(12)}\n`.repeat(5000)))).toHaveLength(16);
    expect(windows(own('a.\n'.repeat(100_000))).length).toBeLessThanOrEqual(16);
  });
});
