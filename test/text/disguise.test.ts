import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import type { Comment } from '../../src/comment.ts';
import { ownSentencesOf } from '../../src/text/comment-sentences.ts';
import { wordsOf } from '../../src/text/words.ts';

const plain = 'LLMs are just stochastic parrots that copy their training data.';

/** What nobody sees on a page: soft hyphens, marks of no width, and marks that turn the direction of text. */
const unseen = fc.constantFrom(...'\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff\u061c\u2066\u2067\u2068\u2069');
/** Letters of other scripts that look like those of ours. */
const doubles: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' };

/** A text with marks that nobody sees strewn into it, and without them. */
const strewn = fc.array(fc.tuple(fc.nat(plain.length), unseen), { maxLength: 30 }).map((marks) =>
  marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), plain));

const commentOf = (text: string): Comment => ({ id: '1', url: '', blocks: [{ kind: 'quote', text: 'Somebody else said this.' }, { kind: 'own', text: `I disagree. ${text} That is all.` }] });

describe('a text in disguise', () => {
  it('has the words that a reader sees, whatever cannot be seen stands between their letters', () => {
    fc.assert(fc.property(strewn, (text) => {
      expect(wordsOf(text)).toEqual(wordsOf(plain));
    }));
  });

  it('is recognised through the marks, and the evidence holds them: its offsets point into the text as it is', () => {
    fc.assert(
      fc.property(strewn, (text) => {
        const comment = commentOf(text);
        const sentences = ownSentencesOf(comment);
        const annotations = annotate(comment);
        expect(annotations.map(({ position }) => position)).toContain('copies-training-data');
        for (const span of annotations.flatMap(({ evidence }) => evidence)) expect(sentences).toContainEqual(expect.objectContaining(span));
      }),
      { numRuns: 30 },
    );
  });

  it('of look-alike letters may hide from us, but points nowhere else and breaks nothing', () => {
    const look = fc.array(fc.boolean(), { minLength: plain.length, maxLength: plain.length })
      .map((swaps) => Array.from(plain, (letter, at) => (swaps[at] ? (doubles[letter] ?? letter) : letter)).join(''));
    fc.assert(
      fc.property(look, (text) => {
        const comment = commentOf(text);
        for (const { evidence } of annotate(comment)) {
          for (const { block, start, end } of evidence) {
            expect(comment.blocks[block]?.kind).toBe('own');
            expect(comment.blocks[block]?.text.slice(start, end).trim().length).toBe(end - start);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
