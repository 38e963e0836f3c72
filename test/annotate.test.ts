import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, isShown } from '../src/annotate.ts';
import { levelSchema, type Annotation, type Comment } from '../src/comment.ts';
import { annotationSchema } from '../src/comment-schema.ts';
import { allPositions } from '../src/training/positions.ts';
import { longTexts, strangeText } from './support/strange-texts.ts';

/** Enough of the debate that the gate lets a strange text pass and the encoder reads it too. */
const aboutAI = 'LLMs are stochastic parrots that only remix their training data. ';

const block = fc.record({ kind: fc.constantFrom('own' as const, 'own' as const, 'quote' as const, 'code' as const), text: strangeText });
const comments = fc.record({ id: fc.string(), url: fc.string(), blocks: fc.array(block, { maxLength: 5 }) }, { requiredKeys: ['id', 'url', 'blocks'] });

function expectSound(annotations: Annotation[], { blocks }: Comment): void {
  const found = annotations.map(({ position }) => position);
  expect(new Set(found).size).toBe(found.length);
  annotations.forEach((annotation, index) => {
    expect(annotationSchema.safeParse(annotation).success).toBe(true);
    expect(allPositions).toContain(annotation.position);
    expect(annotation.confidence).toBeGreaterThan(0);
    expect(annotation.confidence).toBeLessThanOrEqual(annotations[index - 1]?.confidence ?? 1);
    expect(annotation.evidence.length).toBeGreaterThan(0);
    for (const { block: at, start, end } of annotation.evidence) {
      expect(blocks[at]?.kind).toBe('own');
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(blocks[at]!.text.length);
    }
  });
}

describe('annotate', () => {
  it('takes any comment, and points into its own words', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(comments, fc.option(strangeText, { nil: undefined }), fc.boolean(), (base, title, debate) => {
        const blocks = debate ? [{ kind: 'own' as const, text: aboutAI }, ...base.blocks] : base.blocks;
        const comment: Comment = { ...base, blocks, ...(title !== undefined && { title }) };
        const before = structuredClone(comment);
        expectSound(annotate(comment), comment);
        expect(comment).toEqual(before);
      }),
    );
  });

  it('says the same every time, whatever it read in between', { timeout: 60_000 }, () => {
    const comment: Comment = { id: '1', url: '', blocks: [{ kind: 'own', text: aboutAI }] };
    const first = annotate(comment);
    expect(first.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(comments, (other) => {
        annotate(other);
        expect(annotate(comment)).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });

  describe.each(Object.entries(longTexts))('a million characters: %s', (_, text) => {
    it.each([['alone', ''], ['after an argument', aboutAI]])('%s', { timeout: 60_000 }, (_name, before) => {
      const comment: Comment = { id: '1', url: '', blocks: [{ kind: 'own', text: before + text }] };
      expectSound(annotate(comment), comment);
    });
  });

  it('takes a long title, and two hundred thousand blocks', { timeout: 60_000 }, () => {
    const blocks = Array.from({ length: 200_000 }, (_, index) => ({ kind: index % 2 ? ('own' as const) : ('quote' as const), text: 'AI.' }));
    expectSound(annotate({ id: '1', url: '', blocks, title: aboutAI.repeat(10_000) }), { id: '1', url: '', blocks });
  });

  it('finds nothing in no words', () => {
    expect(annotate({ id: '1', url: '', blocks: [] })).toEqual([]);
    expect(annotate({ id: '1', url: '', title: aboutAI, blocks: [{ kind: 'quote', text: aboutAI }] })).toEqual([]);
  });
});

describe('isShown', () => {
  it('shows at a level all that a quieter one shows', () => {
    const levels = levelSchema.options;
    fc.assert(
      fc.property(fc.constantFrom(...allPositions), fc.double({ min: 0, max: 1, noNaN: true }), (position, confidence) => {
        const shown = levels.map((level) => isShown({ position, confidence, evidence: [], reasons: [] }, level));
        expect(shown).toEqual([...shown].sort((first, second) => Number(first) - Number(second)));
      }),
    );
  });
});
