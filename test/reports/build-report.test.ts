import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/reports/report-schema.ts';
import { annotation, comment, reportOn, sentence } from './examples.ts';

describe('buildReport', () => {
  it('keeps what identifies the comment and what the badge said, and nobody\'s name', () => {
    const report = reportOn(3, { note: '  quoted \n' });
    expect(report).toMatchObject({
      site: 'hacker-news', commentId: '42', position: 'copies-training-data', confidence: 0.712, sentences: [sentence],
      note: 'quoted', reportedAt: '2026-11-03T00:00:00.000Z',
    });
    expect(JSON.stringify(report)).not.toContain('somebody');
  });

  it('takes the own words alone', () => {
    expect(reportOn(3).text).toBe('People keep calling it fancy autocomplete. Mine wrote a proof last night.\n\nSo much for that.');
  });

  it('leaves out what was not said', () => {
    expect(reportOn(3)).not.toHaveProperty('note');
    expect(reportOn(3)).not.toHaveProperty('correctPosition');
  });

  it('is what the schema describes, for a missing badge too', () => {
    const report = reportOn(3, { annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes' });
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it.each([
    ['another position, but which', { reason: 'other-position' as const }],
    ['a missing badge that is there', { reason: 'missing-badge' as const, correctPosition: 'capex-bubble' }],
    ['a wrong badge that is not there', { reason: 'off-topic' as const, annotation: undefined }],
    ['a right position for a reason without one', { reason: 'off-topic' as const, correctPosition: 'capex-bubble' }],
  ])('refuses %s', (_what, draft) => {
    expect(() => reportOn(3, { annotation, ...draft })).toThrow();
  });

  it('makes nothing that is kept of a link that runs a script', () => {
    expect(reportSchema.safeParse(reportOn(3, { comment: { ...comment, url: 'javascript:alert(1)' } })).success).toBe(false);
  });

  it('cuts an endless comment instead of refusing it', () => {
    const endless = { ...comment, blocks: [{ kind: 'own' as const, text: 'word '.repeat(30_000) }] };
    expect(reportOn(3, { comment: endless }).text).toHaveLength(50_000);
  });

  it('keeps a badge on a very long sentence, whole or cut', () => {
    const long = `${'word '.repeat(3000)}.`;
    const endless = { ...comment, blocks: [{ kind: 'own' as const, text: long }] };
    const whole = { ...annotation, evidence: [{ block: 0, start: 0, end: long.length }] };
    expect(long.startsWith(reportOn(3, { comment: endless, annotation: whole }).sentences?.[0] ?? '?')).toBe(true);
  });
});
