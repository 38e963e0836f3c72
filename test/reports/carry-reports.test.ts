import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReports } from '../../src/reports/export-reports.ts';
import { editReport } from '../../src/reports/edit-report.ts';
import { planImport } from '../../src/reports/import-reports.ts';
import { keyOf, type Report } from '../../src/reports/report.ts';
import { annotation, comment, reportOn, sentence } from './examples.ts';

const now = new Date(Date.UTC(2026, 10, 20));
const file = (reports: unknown[], more: object = {}) => JSON.stringify({ format: 'counterpoint-reports', version: 1, reports, ...more });
const about = (id: string, day = 1): Report => reportOn(day, { comment: { ...comment, id } });

describe('export and import', () => {
  it('bring the same reports back', () => {
    const reports = [about('1'), about('2')];
    expect(planImport(exportReports(reports, true, '0.1.0', now), [])).toMatchObject({ fresh: reports, newer: [], same: 0, unreadable: [] });
  });

  it('leave every word of the comment out when asked, and keep the link and the note', () => {
    const report = reportOn(1, { note: 'my own words', correctEvidence: [{ block: 2, start: 0, end: 17 }], reason: 'wrong-sentence' });
    const text = exportReports([report], false, '0.1.0', now);
    for (const words of [sentence, 'proof', 'So much']) expect(text).not.toContain(words);
    expect(text).toContain('my own words');
    expect(text).toContain(comment.url);
    expect(planImport(text, [])).toMatchObject({ fresh: [{ commentId: '42' }], unreadable: [] });
  });

  it('tell what would change before it does', () => {
    const kept = [about('1', 5), about('2', 5), about('3', 5)];
    const plan = planImport(file([about('1', 5), about('2', 6), about('3', 4), about('4', 1), { nonsense: true }]), kept);
    expect(plan).toMatchObject({
      fresh: [{ commentId: '4' }], newer: [{ commentId: '2', reportedAt: '2026-11-06T00:00:00.000Z' }], same: 1, older: 1, unreadable: [{ place: 5 }],
    });
  });

  it('know an edited report again although it corrects something else now, and take the earlier word away', () => {
    const before = reportOn(3, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble', correctEvidence: [] });
    const { report: after } = editReport(before, { correctPosition: 'spending-pays-off' }, now);
    expect(planImport(file([after]), [before])).toMatchObject({ fresh: [], newer: [{ correctPosition: 'spending-pays-off' }], replaced: [keyOf(before)] });
    expect(planImport(file([before]), [after])).toMatchObject({ fresh: [], newer: [], replaced: [], older: 1 });
    expect(planImport(file([about('1', 6)]), [about('1', 5)])).toMatchObject({ newer: [{ commentId: '1' }], replaced: [] });
  });

  it('take the latest of several reports on one badge', () => {
    expect(planImport(file([about('1', 2), about('1', 4), about('1', 3)]), [])).toMatchObject({ fresh: [{ reportedAt: '2026-11-04T00:00:00.000Z' }], older: 2 });
  });

  it.each([
    ['not-json', '{"format":'],
    ['not-json', ''],
    ['not-reports', '[]'],
    ['not-reports', 'null'],
    ['not-reports', file([]).replace('counterpoint-reports', 'other-reports')],
    ['newer-version', file([], { version: 3 })],
    ['too-large', file(Array(20_001).fill(1))],
    ['too-large', ' '.repeat(50_000_001)],
  ])('refuse a file that is %s', (refused, text) => {
    expect(planImport(text, [])).toEqual({ refused });
  });

  it.each([
    ['a script for a link', { url: 'javascript:alert(1)' }],
    ['a field of its own', { onload: 'alert(1)' }],
    ['an id that is none', { position: '../../x' }],
    ['a day that is none', { reportedAt: 'yesterday' }],
    ['an endless text', { text: 'a'.repeat(50_001) }],
    ['a sure thing and more', { confidence: 1.2 }],
    ['another version', { version: 3 }],
  ])('leave out an entry with %s', (_what, change) => {
    expect(planImport(file([{ ...about('1'), ...change }]), [])).toMatchObject({ fresh: [], unreadable: [{ place: 1 }] });
  });

  it('are not moved by a prototype in disguise', () => {
    const text = file([about('1')]).replace('"reportedAt"', '"__proto__":{"polluted":true},"reportedAt"');
    expect(text).toContain('__proto__');
    planImport(text, []);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('survive deep and arbitrary content', () => {
    expect(planImport(file([]).replace('[]', '['.repeat(100_000) + ']'.repeat(100_000)), [])).toBeDefined();
    fc.assert(fc.property(fc.array(fc.jsonValue()), (entries) => {
      expect(planImport(file(entries), [])).toMatchObject({ fresh: [], unreadable: entries.map((_, index) => ({ place: index + 1 })) });
    }));
  }, 30_000);

  it('know a report by its badge, not by its text', () => {
    const shorter = { ...about('1', 9), sentences: [] };
    expect(planImport(file([shorter]), [about('1', 1)])).toMatchObject({ fresh: [], newer: [{ commentId: '1' }] });
    expect(annotation.evidence).toHaveLength(1);
  });
});
