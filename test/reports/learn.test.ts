import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Comment } from '../../src/comment.ts';
import { adjust, furthest, learnFrom } from '../../src/reports/learn.ts';
import type { Draft } from '../../src/reports/build-report.ts';
import { reportOn } from './examples.ts';

const commentOf = (text: string): Comment => ({ id: text, url: 'https://example.org/', blocks: [{ kind: 'own', text }] });
const annotationOf = (text: string, confidence = 0.7, position = 'capex-bubble'): Annotation =>
  ({ position, confidence, evidence: [{ block: 0, start: 0, end: text.length }], reasons: [] });
const report = (text: string, day: number, draft: Partial<Draft> = {}) =>
  reportOn(day, { comment: commentOf(text), annotation: annotationOf(text), reason: 'off-topic', ...draft });
const confidenceOf = (text: string, ...learned: Parameters<typeof learnFrom>) =>
  adjust([annotationOf(text)], commentOf(text), learnFrom(...learned))[0]!.confidence;

const corrected = 'House prices in this valley have been a bubble for years.';
const similar = 'In our valley the house prices have been a bubble for many years.';
const other = 'Investors pour billions into chips that nobody pays for.';

describe('learning from corrections', () => {
  it('moves sentences like the corrected one, and no other', () => {
    const reports = [report(corrected, 1)];
    expect(confidenceOf(similar, reports)).toBeLessThan(0.55);
    expect(confidenceOf(other, reports)).toBeCloseTo(0.7, 10);
  });

  it('raises what the reader missed', () => {
    const reports = [report(corrected, 1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' })];
    expect(confidenceOf(similar, reports)).toBeGreaterThan(0.75);
  });

  it('leaves other positions alone', () => {
    const annotation = annotationOf(similar, 0.7, 'copies-training-data');
    expect(adjust([annotation], commentOf(similar), learnFrom([report(corrected, 1)]))).toEqual([annotation]);
  });

  it('is undone with the report, and forgets what it is told to, until later corrections', () => {
    const reports = [report(corrected, 5)];
    expect(confidenceOf(similar, [])).toBe(0.7);
    expect(confidenceOf(similar, reports, { '*': '2026-11-05T00:00:00.000Z' })).toBe(0.7);
    expect(confidenceOf(similar, reports, { 'capex-bubble': '2026-11-06T00:00:00.000Z' })).toBe(0.7);
    expect(confidenceOf(similar, reports, { '*': '2026-11-04T00:00:00.000Z' })).toBeLessThan(0.6);
    expect(confidenceOf(similar, reports, { 'copies-training-data': '2026-11-06T00:00:00.000Z' })).toBeLessThan(0.6);
  });

  it('learns nothing about a position from a bad counterargument or a wrong sentence', () => {
    const fault: Partial<Draft> = { reason: 'bad-counterargument', counterargument: 'revenue-is-real', fault: 'unfair' };
    expect(learnFrom([report(corrected, 1, fault), report(other, 2, { reason: 'wrong-sentence', correctEvidence: [] })]).size).toBe(0);
  });

  it('learns nothing, and counts nothing, of a report that came without the author\'s words', () => {
    const { text, sentences, ...bare } = report(corrected, 1);
    expect([text, sentences]).toEqual([corrected, [corrected]]);
    expect(learnFrom([bare]).size).toBe(0);
  });

  it('never moves anything beyond its bounds, whatever was corrected', () => {
    const texts = fc.array(fc.oneof(fc.constant(similar), fc.lorem(), fc.string({ minLength: 1 })), { maxLength: 20 });
    fc.assert(fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (corrections, confidence, wanted) => {
      const draft: Partial<Draft> = wanted ? { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' } : {};
      const learned = learnFrom(corrections.map((text, index) => report(text, 1 + index, draft)));
      const [annotation] = adjust([annotationOf(similar, confidence)], commentOf(similar), learned);
      const after = annotation!.confidence;
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
      if (confidence > 1e-6 && confidence < 1 - 1e-6) {
        const moved = Math.log(after / (1 - after)) - Math.log(confidence / (1 - confidence));
        expect(Math.abs(moved)).toBeLessThanOrEqual(furthest + 1e-6);
      }
    }), { numRuns: 50 });
  });
});
