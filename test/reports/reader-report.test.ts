import { describe, expect, it } from 'vitest';
import { buildReaderReport, readerSite } from '../../src/reports/reader-report.ts';
import { keyOf, noteLimit } from '../../src/reports/report.ts';

const about = { link: 'capex/capex-bubble/old-gpus-got-dearer', position: 'capex-bubble', counterargument: 'old-gpus-got-dearer', fault: 'outdated' as const };
const build = (note: string) => buildReaderReport({ ...about, note }, '0.0.0', new Date(0));

describe('a report made on the reader page', () => {
  it('names the counterargument and its address, and no comment', () => {
    expect(build('')).toMatchObject({ site: readerSite, reason: 'bad-counterargument', counterargument: about.counterargument, fault: 'outdated' });
    expect(new URL(build('').url).hash).toBe(`#${about.link}`);
    expect(build('  ')).not.toHaveProperty('note');
    expect(build('x'.repeat(noteLimit + 1)).note).toHaveLength(noteLimit);
  });

  it('takes the place of an earlier one on the same counterargument', () => {
    expect(keyOf(build('first'))).toBe(keyOf(build('second')));
  });
});
