import { describe, expect, it } from 'vitest';
import { editReport, reasonsFor } from '../../src/reports/edit-report.ts';
import { keyOf } from '../../src/reports/report.ts';
import { reportOn } from './examples.ts';

describe('editing a report', () => {
  it('changes the note and the example, and takes them away when empty', () => {
    const { report, replaces } = editReport(reportOn(1), { note: ' why ', example: 'In my words.' });
    expect(report).toEqual({ ...reportOn(1), note: 'why', example: 'In my words.' });
    expect(replaces).toBeNull();
    expect(editReport(report, { note: ' ', example: '' }).report).toEqual(reportOn(1));
  });

  it('asks for the right position with another argument, and drops it with other reasons', () => {
    expect(() => editReport(reportOn(1), { reason: 'other-position' })).toThrow();
    const { report } = editReport(reportOn(1), { reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(report).toMatchObject({ reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(editReport(report, { reason: 'off-topic' }).report).not.toHaveProperty('correctPosition');
  });

  it('tells which report it replaces when the missing argument is another', () => {
    const before = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes' });
    const { report, replaces } = editReport(before, { correctPosition: 'capex-bubble' });
    expect(replaces).toBe(keyOf(before));
    expect(keyOf(report)).not.toBe(replaces);
    expect(reasonsFor(before)).toEqual(['missing-badge']);
  });
});
