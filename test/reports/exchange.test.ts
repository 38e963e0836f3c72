import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editReport } from '../../src/reports/edit-report.ts';
import { type Exchange, objectionTo } from '../../src/reports/exchange.ts';
import { keyOf, type Report } from '../../src/reports/report.ts';
import { reportOn } from './examples.ts';

const missing = reportOn(1, { annotation: undefined, reason: 'missing-badge', correctPosition: 'capex-bubble' });
const moved = editReport(missing, { correctPosition: 'spending-pays-off' }, new Date(Date.UTC(2026, 10, 20)));
const [earlier, later] = [reportOn(1), reportOn(2)];

const storeOf = (...reports: Report[]) => new Map(reports.map((report) => [keyOf(report), report]));
const objection = (exchange: Exchange, ...kept: Report[]) => objectionTo(exchange, (key) => storeOf(...kept).get(key));

describe('an exchange of reports', () => {
  it('takes back what is kept, and what it took the place of is kept again', () => {
    expect(objection({ from: later, to: earlier }, later)).toBeNull();
    expect(objection({ from: later, to: null }, later)).toBeNull();
    expect(objection({ from: null, to: later })).toBeNull();
  });

  it('is refused when the report was changed or taken back meanwhile', () => {
    const edited = editReport(later, { note: 'why' }, new Date(Date.UTC(2026, 10, 20)));
    expect(objection({ from: later, to: earlier }, edited)).toBe('changed-since');
    expect(objection({ from: later, to: earlier })).toBe('changed-since');
    expect(objection({ from: earlier, to: null }, later)).toBe('changed-since');
  });

  it('is refused where another report stands', () => {
    expect(objection({ from: null, to: earlier }, later)).toBe('taken');
    expect(objection({ from: missing, to: moved }, missing, { ...moved, reportedAt: later.reportedAt })).toBe('taken');
    expect(objection({ from: missing, to: moved }, missing)).toBeNull();
  });

  it('knows a report that was carried without its text', () => {
    const { text: _, ...bare } = later;
    expect(objection({ from: later, to: null }, bare)).toBeNull();
  });

  it('may be asked for again once it is done', () => {
    const one = fc.option(fc.constantFrom(missing, moved, earlier, later));
    fc.assert(fc.property(one, one, fc.uniqueArray(fc.constantFrom(missing, moved, earlier, later), { selector: keyOf }), (from, to, kept) => {
      if (objection({ from, to }, ...kept)) return;
      const after = storeOf(...kept);
      if (from) after.delete(keyOf(from));
      if (to) after.set(keyOf(to), to);
      expect(objection({ from, to }, ...after.values())).toBeNull();
    }));
  });
});
