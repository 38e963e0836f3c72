import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReports, exportVersion } from '../../src/reports/export-reports.ts';
import { editReport } from '../../src/reports/edit-report.ts';
import { planImport } from '../../src/reports/import-reports.ts';
import { keyOf, latestAt, type Report, reportVersion } from '../../src/reports/report.ts';
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
    const after = editReport(before, { correctPosition: 'spending-pays-off' }, now);
    expect(planImport(file([after]), [before])).toMatchObject({ fresh: [], newer: [{ correctPosition: 'spending-pays-off' }], replaced: [keyOf(before)] });
    expect(planImport(file([before]), [after])).toMatchObject({ fresh: [], newer: [], replaced: [], older: 1 });
    expect(planImport(file([about('1', 6)]), [about('1', 5)])).toMatchObject({ newer: [{ commentId: '1' }], replaced: [] });
  });

  describe('of reports that were moved to another argument', () => {
    const positions = ['capex-bubble', 'spending-pays-off', 'jobs-survive'];
    const missing = (day: number, place: number) => reportOn(day, { annotation: undefined, reason: 'missing-badge', correctPosition: positions[place], correctEvidence: [] });
    const moved = (report: Report, place: number, day: number): Report =>
      editReport(report, { correctPosition: positions[place] }, new Date(Date.UTC(2026, 10, day)));
    /** What is kept after an import. */
    const after = (kept: Report[], coming: Report[]): Report[] => {
      const plan = planImport(file(coming), kept);
      if ('refused' in plan) throw new Error(plan.refused);
      const store = new Map(kept.map((report) => [keyOf(report), report]));
      const taken = [...plan.fresh, ...plan.newer];
      expect(taken.filter((report) => plan.replaced.includes(keyOf(report)))).toEqual([]);
      for (const key of plan.replaced) expect(store.delete(key)).toBe(true);
      for (const report of taken) store.set(keyOf(report), report);
      expect(taken.length + plan.same + plan.older).toBe(coming.length);
      return [...store.values()];
    };

    it('keeps one that takes the place of another which moved on', () => {
      const [one, other] = [missing(1, 0), missing(2, 1)];
      const coming = [moved(other, 2, 10), moved(one, 1, 11)];
      expect(after([one, other], coming)).toEqual(expect.arrayContaining(coming));
      expect(after([one, other], coming)).toHaveLength(2);
    });

    it('does not give up a later edit for the report as it was before', () => {
      const one = missing(5, 0);
      const kept = [moved(one, 1, 9), missing(3, 0)];
      expect(after(kept, [one])).toEqual(kept);
    });

    it('takes one state of a report from a file that has several', () => {
      const one = missing(1, 0);
      expect(after([], [one, moved(one, 1, 9), moved(one, 2, 8)])).toEqual([moved(one, 1, 9)]);
    });

    it('ends the same in whatever order they come, and changes nothing the second time', () => {
      const reports = [1, 2, 3].flatMap((day) => [0, 1, 2].flatMap((place) => [missing(day, place), ...[0, 1, 2].map((next) => moved(missing(day, place), next, 10 + 3 * day + next))]));
      // Of one report there is one state at a time, on each badge one report.
      const kept = fc.uniqueArray(fc.constantFrom(...reports), { selector: keyOf, maxLength: 3 })
        .map((some) => [...new Map(some.map((report) => [report.reportedAt, report])).values()]);
      const coming = fc.uniqueArray(fc.constantFrom(...reports), { selector: latestAt, maxLength: 6 });
      fc.assert(fc.property(kept, coming, (before, some) => {
        const result = after(before, some);
        expect(new Set(result.map(({ reportedAt }) => reportedAt)).size).toBe(result.length);
        expect(after(result, some)).toEqual(result);
        const sorted = (all: Report[]) => all.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
        expect(sorted(after(before, some.toReversed()))).toEqual(sorted(result));
      }));
    });
  });

  it('keep the words of a comment that the file left out, of the same report on the same text alone', () => {
    const kept = reportOn(3);
    const edited = editReport(kept, { note: 'why' }, now);
    const carried = (report: Report) => exportReports([report], false, '0.1.0', now);
    expect(planImport(carried(edited), [kept])).toMatchObject({ newer: [edited] });
    expect(planImport(carried({ ...edited, textHash: '1-another' }), [kept])).toMatchObject({ newer: [expect.not.objectContaining({ text: kept.text })] });
    expect(planImport(carried(reportOn(4)), [kept])).toMatchObject({ newer: [expect.not.objectContaining({ text: kept.text })] });
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
    ['newer-version', file([], { version: exportVersion + 1 })],
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
    ['another version', { version: reportVersion + 1 }],
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

  it('bring the author\'s words where a report was carried without them first', () => {
    const whole = about('1');
    const { text, sentences, ...bare } = whole;
    expect([text, sentences]).not.toContain(undefined);
    expect(planImport(file([whole]), [bare])).toMatchObject({ newer: [whole], same: 0 });
    expect(planImport(file([bare]), [whole])).toMatchObject({ fresh: [], newer: [], same: 1 });
  });

  it('know a report by its badge, not by its text', () => {
    const shorter = { ...about('1', 9), sentences: [] };
    expect(planImport(file([shorter]), [about('1', 1)])).toMatchObject({ fresh: [], newer: [{ commentId: '1' }] });
    expect(annotation.evidence).toHaveLength(1);
  });
});
