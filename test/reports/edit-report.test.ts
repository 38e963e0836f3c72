import { describe, expect, it } from 'vitest';
import { editReport, reasonsFor } from '../../src/reports/edit-report.ts';
import { keyOf, markOf, type Report } from '../../src/reports/report.ts';
import { planImport } from '../../src/reports/import-reports.ts';
import { exportReports } from '../../src/reports/export-reports.ts';
import { reportOn } from './examples.ts';

const now = new Date(Date.UTC(2026, 10, 20));
const editedAt = now.toISOString();

describe('editing a report', () => {
  it('changes the note and the example, and takes them away when empty', () => {
    const report = editReport(reportOn(1), { note: ' why ', example: 'In my words.' }, now);
    expect(report).toEqual({ ...reportOn(1), editedAt, note: 'why', example: 'In my words.' });
    expect(editReport(report, { note: ' ', example: '' }, now)).toEqual({ ...reportOn(1), editedAt });
  });

  it('asks for the right position with another argument, and drops it with other reasons', () => {
    expect(() => editReport(reportOn(1), { reason: 'other-position' }, now)).toThrow();
    const report = editReport(reportOn(1), { reason: 'other-position', correctPosition: 'learns-and-generalizes' }, now);
    expect(report).toMatchObject({ reason: 'other-position', correctPosition: 'learns-and-generalizes' });
    expect(editReport(report, { reason: 'off-topic' }, now)).not.toHaveProperty('correctPosition');
  });

  it('is the same report when the missing argument is another, and corrects something else', () => {
    const before = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes' });
    const report = editReport(before, { correctPosition: 'capex-bubble' }, now);
    expect(markOf(report)).toBe(markOf(before));
    expect(keyOf(report)).not.toBe(keyOf(before));
    expect(reasonsFor(before)).toEqual(['missing-badge']);
  });

  it('is news to another browser that has the report as it was, and not the other way round', () => {
    const report = editReport(reportOn(1), { note: 'why' }, now);
    const carried = (each: Report) => exportReports([each], true, '0.1.0', now);
    expect(planImport(carried(report), [reportOn(1)])).toMatchObject({ newer: [report], same: 0 });
    expect(planImport(carried(reportOn(1)), [report])).toMatchObject({ newer: [], older: 1 });
    expect(planImport(carried(report), [report])).toMatchObject({ newer: [], same: 1 });
  });
});
