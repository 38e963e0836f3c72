import { describe, expect, it } from 'vitest';
import type { Comment } from '../../src/comment.ts';
import { applyReports, corrected } from '../../src/reports/apply-reports.ts';
import { annotation, comment, reportOn, sentence } from './examples.ts';

const other = { ...annotation, position: 'capex-bubble', confidence: 0.5 };

describe('applyReports', () => {
  it.each(['quoted-or-rejected', 'off-topic', 'other'] as const)('takes the badge away and no other: %s', (reason) => {
    expect(applyReports([annotation, other], [reportOn(1, { reason })], comment)).toEqual([other]);
  });

  it('puts the right position in the place of the wrong one, on the same sentence', () => {
    const report = reportOn(1, { reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(applyReports([annotation], [report], comment)).toEqual([
      { position: 'learns-and-generalizes', confidence: 1, evidence: annotation.evidence, reasons: [corrected] },
    ]);
  });

  it('adds a missing badge on the marked sentence', () => {
    const report = reportOn(1, {
      annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes', correctEvidence: [{ block: 2, start: 0, end: 17 }],
    });
    const [added, ...rest] = applyReports([annotation], [report], comment);
    expect(added).toMatchObject({ position: 'learns-and-generalizes', evidence: [{ block: 2, start: 0, end: 17 }] });
    expect(rest).toEqual([annotation]);
  });

  it('moves the mark of a badge whose sentence is wrong, and keeps the badge', () => {
    const report = reportOn(1, { reason: 'wrong-sentence', correctEvidence: [{ block: 2, start: 0, end: 17 }] });
    const [moved] = applyReports([annotation], [report], comment);
    expect(moved).toMatchObject({ position: annotation.position, confidence: annotation.confidence, evidence: [{ block: 2, start: 0, end: 17 }] });
  });

  it('finds the sentence again where the comment stands in other blocks', () => {
    const elsewhere: Comment = { ...comment, blocks: [{ kind: 'own', text: `Hm. ${sentence} Mine wrote a proof.` }] };
    const report = reportOn(1, { reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(applyReports([], [report], elsewhere)[0]?.evidence).toEqual([{ block: 0, start: 4, end: 4 + sentence.length }]);
  });

  it('never marks a quotation or a sentence that was edited away', () => {
    const edited: Comment = { ...comment, blocks: [{ kind: 'quote', text: sentence }, { kind: 'own', text: 'Never mind.' }] };
    const report = reportOn(1, { reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(applyReports([], [report], edited)[0]?.evidence).toEqual([]);
  });

  it('lets the later word stand, in whatever order they come', () => {
    const asserted = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' });
    const rejected = reportOn(2, { annotation: other, reason: 'off-topic' });
    expect(applyReports([], [rejected, asserted], comment)).toEqual([]);
    expect(applyReports([], [{ ...asserted, reportedAt: '2026-11-09T00:00:00.000Z' }, rejected], comment)).toHaveLength(1);
  });
});
