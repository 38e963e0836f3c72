import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/reports/import-reports.ts';
import { readReport } from '../../src/reports/migrate-report.ts';
import { reportVersion } from '../../src/reports/report.ts';
import { reportOn } from './examples.ts';

const first = readFileSync('test/upgrade/fixtures/reports-1.json', 'utf8');
const records = (JSON.parse(first) as { reports: Record<string, unknown>[] }).reports;

describe('reports of an earlier version', () => {
  it('are read whole, with every reason that there was', () => {
    const plan = planImport(first, []);
    if ('refused' in plan) throw new Error(plan.refused);
    expect(plan.unreadable).toEqual([]);
    expect(plan.fresh.map(({ reason }) => reason)).toEqual(['quoted-or-rejected', 'other-position', 'off-topic', 'wrong-sentence', 'missing-badge', 'other']);
    for (const [index, { version, sentenceNumbers, correctSentenceNumbers, ...rest }] of plan.fresh.entries()) {
      expect(version).toBe(reportVersion);
      expect({ ...rest, version: 1 }).toEqual(records[index]);
    }
  });

  it('tell the places of their sentences as a report made today does', () => {
    const plan = planImport(first, []);
    if ('refused' in plan) throw new Error(plan.refused);
    const [quoted, , , wrong] = plan.fresh;
    expect(quoted?.sentenceNumbers).toEqual(reportOn(1).sentenceNumbers);
    expect(wrong).toMatchObject({ sentenceNumbers: [1], correctSentenceNumbers: [2] });
  });

  it('stay without places where the text was left out', () => {
    const { text, sentences, ...bare } = records[0]!;
    expect(text).toBeDefined();
    expect(sentences).toBeDefined();
    expect(readReport(bare)).toMatchObject({ success: true, data: { version: reportVersion } });
    expect(readReport(bare).data).not.toHaveProperty('sentenceNumbers');
  });

  it('are known by their host from version 3 on, where another host gives the same ids', () => {
    const second = { ...records[0], version: 2, commentId: 'comment-12' };
    const idOf = (site: string, url: string) => readReport({ ...second, site, url }).data?.commentId;
    expect(idOf('wordpress', 'https://one.example/an-article/#comment-12')).toBe('one.example/comment-12');
    expect(idOf('wordpress', 'https://two.example/an-article/#comment-12')).toBe('two.example/comment-12');
    expect(idOf('hacker-news', 'https://news.ycombinator.com/item?id=12')).toBe('comment-12');
    const [here, there] = ['/here', '/there'].map((path) => idOf('this-page', `https://one.example${path}`));
    expect(here).toMatch(/^one\.example\/[a-z0-9]+\/comment-12$/);
    expect(there).not.toBe(here);
    const third = readReport({ ...second, site: 'wordpress', url: 'https://one.example/' }).data;
    expect(readReport(third).data).toEqual(third);
  });

  it('are not made readable by a lie about the version', () => {
    for (const version of [0, 1.5, '1', reportVersion + 1, null]) expect(readReport({ ...records[0], version }).success).toBe(false);
    expect(readReport({ ...records[0], reason: 'bad-counterargument' }).success).toBe(false);
  });

  it('may hold anything at all: what comes out is a whole report or a refusal, never an error', () => {
    const fields = [...new Set(records.flatMap(Object.keys))];
    const broken = fc.tuple(fc.constantFrom(...records), fc.dictionary(fc.constantFrom(...fields), fc.anything())).map(([record, changes]) => ({ ...record, ...changes }));
    fc.assert(fc.property(fc.oneof(broken, fc.anything()), (stored) => {
      const read = readReport(stored);
      // What was read once is read again, and as the same.
      if (read.success) expect(readReport(read.data)).toEqual(read);
    }));
  });

  it.each(['https://', 'https://%', 'http://['])('are no reports with an address that leads nowhere: %s', (url) => {
    expect(readReport({ ...records[0], url }).success).toBe(false);
    expect(readReport({ ...reportOn(1), url }).success).toBe(false);
  });
});
