import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReports } from '../../src/reports/export-reports.ts';
import { planImport } from '../../src/reports/import-reports.ts';
import { issueLink, longestLink, summarise } from '../../src/reports/issue-link.ts';
import { comment, reportOn, sentence } from './examples.ts';

const repository = 'https://github.com/owner/name';
const now = new Date(Date.UTC(2026, 10, 20));

describe('a prefilled issue', () => {
  it('carries reports that can be imported from it', () => {
    const report = reportOn(1, { note: 'Quoted & answered' });
    const reports = exportReports([report], false, '0.1.0', now);
    const { url, complete } = issueLink(`${repository}.git`, { title: 'Reports: 1', summary: 'one', reports });
    expect(complete).toBe(true);
    expect(url.startsWith(`${repository}/issues/new?`)).toBe(true);
    expect(planImport(new URL(url).searchParams.get('reports') ?? '', [])).toMatchObject({ fresh: [{ note: 'Quoted & answered' }] });
  });

  it('fills the fields that the template has', () => {
    const template = readFileSync('.github/ISSUE_TEMPLATE/report.yml', 'utf8');
    const { url } = issueLink(repository, { title: 't', summary: 's', reports: 'r' });
    for (const field of new URL(url).searchParams.keys()) {
      if (field !== 'template' && field !== 'title') expect(template).toContain(`id: ${field}\n`);
    }
    expect(new URL(url).searchParams.get('template')).toBe('report.yml');
  });

  it('is never longer than GitHub takes, and says when something is left out', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 100 }), fc.nat(20_000), (lines, length) => {
      const fields = { title: 'Reports', summary: lines.join('\n'), reports: 'x'.repeat(length) };
      const { url, complete } = issueLink(repository, fields);
      expect(url.length).toBeLessThanOrEqual(longestLink);
      if (complete) expect(new URL(url).searchParams.get('reports')).toBe(fields.reports);
    }), { numRuns: 50 });
  });
});

it('a summary has a line for each report and none of the comment’s words', () => {
  const summary = summarise([reportOn(1, { note: 'two\nlines' }), reportOn(2)], (id) => id, ({ reason }) => reason);
  expect(summary.split('\n')).toEqual([
    `- copies-training-data: quoted-or-rejected. ${comment.url} (two lines)`,
    `- copies-training-data: quoted-or-rejected. ${comment.url}`,
  ]);
  expect(summary).not.toContain(sentence);
});
