import { describe, expect, it } from 'vitest';
import type { Comment } from '../../src/comment.ts';
import { applyReports, corrected } from '../../src/reports/apply-reports.ts';
import type { Draft } from '../../src/reports/build-report.ts';
import { exportReports } from '../../src/reports/export-reports.ts';
import type { Report } from '../../src/reports/report.ts';
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

  it('takes an edit for the reader\'s latest word', () => {
    const first = { ...reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' }), editedAt: '2026-11-20T00:00:00.000Z' };
    const second = reportOn(2, { annotation: other, reason: 'off-topic' });
    expect(applyReports([], [first, second], comment).map(({ position }) => position)).toEqual(['capex-bubble']);
    expect(applyReports([], [{ ...first, editedAt: undefined }, second], comment)).toEqual([]);
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

  describe('of reports that were carried without the comment’s words', () => {
    const carried = (draft: Partial<Draft>): Report => {
      const [report] = (JSON.parse(exportReports([reportOn(1, draft)], false, '0.1.0', new Date())) as { reports: Report[] }).reports;
      if (!report) throw new Error('No report in the file');
      return report;
    };
    const correctEvidence = [{ block: 2, start: 0, end: 17 }];
    const moved = carried({ reason: 'wrong-sentence', correctEvidence });

    it('marks the sentences by their numbers', () => {
      expect(applyReports([annotation], [moved], comment)[0]?.evidence).toEqual(correctEvidence);
      const missing = carried({ annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes', correctEvidence });
      expect(applyReports([], [missing], comment)[0]?.evidence).toEqual(correctEvidence);
      const renamed = carried({ reason: 'other-position', correctPosition: 'learns-and-generalizes' });
      expect(applyReports([annotation], [renamed], comment)[0]?.evidence).toEqual(annotation.evidence);
    });

    it('keeps the detector’s mark in a text that was edited, or too short to be told from others', () => {
      const edited: Comment = { ...comment, blocks: [...comment.blocks, { kind: 'own', text: 'Edit: I was wrong about the proof.' }] };
      expect(applyReports([annotation], [moved], edited)).toEqual([{ ...annotation, reasons: [corrected, ...annotation.reasons] }]);
      const short: Comment = { ...comment, blocks: [{ kind: 'own', text: 'Autocomplete. So what.' }] };
      const found = { ...annotation, evidence: [{ block: 0, start: 0, end: 13 }] };
      const onShort = carried({ comment: short, annotation: found, reason: 'wrong-sentence', correctEvidence: [{ block: 0, start: 14, end: 22 }] });
      expect(applyReports([found], [onShort], short)[0]?.evidence).toEqual(found.evidence);
    });
  });

  it('keeps the detector’s mark when the sentence that the reader marked was edited away', () => {
    const report = reportOn(1, { reason: 'wrong-sentence', correctEvidence: [{ block: 2, start: 0, end: 17 }] });
    const edited: Comment = { ...comment, blocks: comment.blocks.slice(0, 2) };
    expect(applyReports([annotation], [report], edited)[0]?.evidence).toEqual(annotation.evidence);
  });

  it('lets the later word stand, in whatever order they come', () => {
    const asserted = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' });
    const rejected = reportOn(2, { annotation: other, reason: 'off-topic' });
    expect(applyReports([], [rejected, asserted], comment)).toEqual([]);
    expect(applyReports([], [{ ...asserted, reportedAt: '2026-11-09T00:00:00.000Z' }, rejected], comment)).toHaveLength(1);
  });
});
