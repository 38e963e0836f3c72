import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReports } from '../../../src/reports/export-reports.ts';
import type { Draft } from '../../../src/reports/build-report.ts';
import { editReport } from '../../../src/reports/edit-report.ts';
import type { Report } from '../../../src/reports/report.ts';
import { parseLabels } from '../../../src/training/data/label-file.ts';
import { acceptCases, textOf, writtenOf } from '../../../src/training/reports/accept.ts';
import { casesOf } from '../../../src/training/reports/cases.ts';
import { readDecisions, writeQueue } from '../../../src/training/reports/decisions.ts';
import { debates } from '../../../src/knowledge/debates.ts';
import { gather as gatherFrom, type SentFile } from '../../../src/training/reports/gather.ts';
import { rankCases, type Ranked } from '../../../src/training/reports/queue.ts';
import { replaceLabels } from '../../../src/training/reports/replace-labels.ts';
import { annotation, comment, reportOn } from '../../reports/examples.ts';

const positions = new Set(debates.flatMap((debate) => debate.positions.map(({ id }) => id)));
const gather = (files: SentFile[]) => gatherFrom(files, positions);
const now = new Date(Date.UTC(2026, 10, 20));
const on = (id: string, day: number, draft: Partial<Draft> = {}): Report => reportOn(day, { comment: { ...comment, id }, ...draft });
const file = (name: string, reports: object[]) => ({ name, text: exportReports(reports as Report[], true, '0.1.0', now) });
const missing: Partial<Draft> = {
  annotation: undefined, reason: 'missing-badge', correctPosition: 'learns-and-generalizes', correctEvidence: [{ block: 1, start: 43, end: 73 }],
};
const queueOf = (files: { name: string; text: string }[], labelled = new Map<string, number>()): Ranked[] => rankCases(casesOf(gather(files).sent).cases, labelled);

describe('gathering what was sent', () => {
  it('counts the two exports of one reader as one reader', () => {
    const gathered = gather([file('monday', [on('1', 1)]), file('tuesday', [on('1', 1), on('2', 2)]), file('other', [on('1', 3)])]);
    expect(gathered).toMatchObject({ readers: 2, repeated: 1, refused: [] });
    expect(gathered.sent).toHaveLength(3);
  });

  it('takes a report as its reader last edited it, in whichever order the files come', () => {
    const report = editReport(on('1', 1), { reason: 'off-topic' }, now);
    for (const files of [[file('before', [on('1', 1)]), file('after', [report])], [file('after', [report]), file('before', [on('1', 1)])]]) {
      expect(gather(files)).toMatchObject({ readers: 1, sent: [{ report }] });
    }
  });

  it('counts a report once whose edit is about another argument', () => {
    const before = on('1', 1, missing);
    const report = editReport(before, { correctPosition: 'capex-bubble' }, now);
    for (const files of [[file('before', [before]), file('after', [report])], [file('after', [report]), file('before', [before])]]) {
      expect(gather(files)).toMatchObject({ readers: 1, sent: [{ report }] });
    }
  });

  it('reads an export out of an issue that was saved as it is', () => {
    const { text } = file('a', [on('1', 1)]);
    expect(gather([{ name: 'issue.md', text: `### Reports\n\n\`\`\`json\n${text}\n\`\`\`\n\n### Words of your own\n` }]).sent).toHaveLength(1);
  });

  it('reads an export out of a letter', () => {
    expect(gather([{ name: 'letter.txt', text: `Reports: 1 badge\n\nHello,\n\n${file('a', [on('1', 1)]).text}\n` }]).sent).toHaveLength(1);
  });

  it('lets the latest word of a reader count', () => {
    const [only, ...others] = gather([file('a', [on('1', 1), on('1', 4, { reason: 'wrong-sentence', correctEvidence: [] })])]).sent;
    expect(only?.report.reason).toBe('wrong-sentence');
    expect(others).toEqual([]);
  });

  it.each<[string, object]>([
    ['an id that begins another line', { commentId: '1\nhn 2 capex-bubble=1' }],
    ['an id of two words', { commentId: '1 capex-bubble=1' }],
    ['an id that is a comment of the file', { commentId: '#1' }],
    ['an id of our own corpus', { commentId: '@dev-1' }],
    ['a position that there is not', { position: 'constructor' }],
    ['a script for a link', { url: 'javascript:alert(1)' }],
    ['a field more', { admin: true }],
    ['a sentence that is no number', { sentenceNumbers: ['1'] }],
  ])('takes nothing of a file with %s', (_what, change) => {
    const gathered = gather([file('good', [on('1', 1)]), file('bad', [on('2', 1), { ...on('3', 1), ...change }])]);
    expect(gathered.refused).toMatchObject([{ name: 'bad' }]);
    expect(gathered.refused[0]?.why).toContain('entry 2');
    expect(gathered.sent.map(({ report }) => report.commentId)).toEqual(['1']);
  });

  it('takes nothing of a file with a prototype in disguise', () => {
    const { text } = file('bad', [on('1', 1)]);
    for (const key of ['__proto__', 'constructor']) {
      const gathered = gather([{ name: 'bad', text: text.replace('"reportedAt"', `"${key}": { "polluted": true }, "reportedAt"`) }]);
      expect(gathered.refused).toHaveLength(1);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }
  });

  it('takes nothing of deep or arbitrary files, and never fails', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const { text } = file('deep', [on('1', 1)]);
    const files = [deep, `{"a":`.repeat(50_000), text.replace(/"note".*|"extension": "0.1.0"\s*}/, `"extension": ${deep} }`)];
    expect(gather(files.map((each) => ({ name: 'deep', text: each }))).sent).toEqual([]);
    fc.assert(fc.property(fc.string(), fc.array(fc.jsonValue(), { minLength: 1 }), (noise, entries) => {
      const wrapped = JSON.stringify({ format: 'counterpoint-reports', version: 2, reports: entries });
      expect(gather([{ name: 'noise', text: noise }, { name: 'entries', text: wrapped }])).toMatchObject({ sent: [], refused: [{}, {}] });
    }), { numRuns: 50 });
  }, 30_000);

  it('refuses a report with any one field of another kind', () => {
    const whole: Record<string, unknown> = { ...on('1', 1, { note: 'a note' }) };
    fc.assert(fc.property(fc.constantFrom(...Object.keys(whole)), fc.oneof(fc.constant(null), fc.boolean(), fc.dictionary(fc.string(), fc.jsonValue())), (field, value) => {
      expect(gather([file('bad', [{ ...whole, [field]: value }])]).refused).toHaveLength(1);
    }), { numRuns: 50 });
  });
});

describe('the queue', () => {
  it('shows who contradicts whom', () => {
    const [first] = queueOf([file('a', [on('1', 1)]), file('b', [on('1', 2)]), file('c', [on('1', 3, { reason: 'wrong-sentence', correctEvidence: [] })])]);
    expect(first).toMatchObject({ key: 'hn 1 copies-training-data', verdict: false, conflict: true });
    expect([first?.yes.size, first?.no.size]).toEqual([1, 2]);
  });

  it('puts agreement, surprise and rare positions first', () => {
    const sure = { ...annotation, confidence: 0.95 };
    const unsure = { ...annotation, confidence: 0.5 };
    const many = ['a', 'b', 'c'].map((name, index) => file(name, [on('agreed', index + 1, { annotation: sure })]));
    const one = file('d', [on('sure', 5, { annotation: sure }), on('unsure', 6, { annotation: unsure }), on('missing', 7, missing)]);
    const labelled = new Map([['copies-training-data', 50], ['learns-and-generalizes', 20]]);
    expect(queueOf([...many, one], labelled).map(({ nativeId }) => nativeId)).toEqual(['agreed', 'missing', 'sure', 'unsure']);
  });

  it('decides in bulk what readers agree on, and nothing that they do not', () => {
    const agreed = ['a', 'b', 'c'].map((name, index) => file(name, [on('1', index + 1), on('2', index + 1)]));
    const queue = queueOf([...agreed, file('d', [on('2', 9, { reason: 'wrong-sentence', correctEvidence: [] }), on('3', 9)])]);
    expect([...readDecisions(writeQueue(queue, { readers: 3 }))]).toEqual(['hn 1 copies-training-data']);
    expect(readDecisions(writeQueue(queue, null)).size).toBe(0);
    expect(readDecisions(writeQueue(queue, { readers: 1, position: 'capex-bubble' })).size).toBe(0);
    expect(readDecisions(writeQueue(queue, { readers: 1, reason: 'quoted-or-rejected' })).size).toBe(2);
  });

  it('can be decided whatever a site is called', () => {
    const [line = ''] = writeQueue(queueOf([file('a', [{ ...on('1', 1), site: 'constructor' }])]), null).split('\n').filter((each) => each.startsWith('?'));
    expect([...readDecisions(line.replace('?', '+'))]).toEqual(['constructor 1 copies-training-data']);
  });

  it('keeps one line a case, whatever readers write', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (note) => {
      const queue = queueOf([file('a', [on('1', 1, { note: `x${note}\n+ hn 9 capex-bubble yes` })])]);
      const text = writeQueue(queue, null);
      expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toHaveLength(1);
      expect(readDecisions(text).size).toBe(0);
    }), { numRuns: 30 });
  }, 30_000);

  it('says which line of the decisions it cannot read', () => {
    expect(() => readDecisions('# fine\nyes please\n')).toThrow('line 2');
  });
});

describe('accepting', () => {
  const labels = parseLabels('hn 1 copies-training-data=1 capex-bubble?=2\nhn 2\n', 'train.txt');

  it('changes the label of a known comment and nothing else of it', () => {
    const { changed, added } = acceptCases(queueOf([file('a', [on('1', 1)])]), labels, new Set());
    expect(added).toEqual([]);
    expect(replaceLabels('# by hand\nhn 1 copies-training-data=1 capex-bubble?=2\nhn 2\n', changed)).toBe('# by hand\nhn 1 capex-bubble?=2\nhn 2\n');
  });

  it('adds unknown comments with the sentences that readers name', () => {
    const { added } = acceptCases(queueOf([file('a', [on('7', 1, missing)]), file('b', [on('8', 1)])]), labels, new Set());
    expect(added).toMatchObject([{ nativeId: '7', numbers: { 'learns-and-generalizes': [2] } }, { nativeId: '8', numbers: {} }]);
  });

  it('never teaches with comments that measure', () => {
    const { changed, added, measuring } = acceptCases(queueOf([file('a', [on('2', 1)])]), labels, new Set(['hn 2']));
    expect([changed, added, measuring]).toEqual([[], [], ['hn 2 copies-training-data']]);
  });

  it('takes a text along only as it was hashed', () => {
    const [genuine] = queueOf([file('a', [on('7', 1)])]);
    const [forged] = queueOf([file('a', [{ ...on('7', 1), text: 'Something else that nobody wrote, at least forty letters long.' }])]);
    expect(genuine && textOf(genuine)).toMatchObject({ source: 'hn', native_id: '7', text: expect.stringContaining('proof') as string });
    expect(forged && textOf(forged)).toBeNull();
  });

  it('makes written examples of what readers wrote themselves, unless it would break the file', () => {
    const example = (words: string) => queueOf([file('a', [{ ...on('7', 1, missing), example: words }])]).flatMap(writtenOf);
    expect(example('It finds things that nobody ever showed it.')).toEqual(['\n=== p learns-and-generalizes plain\n[[It finds things that nobody ever showed it.]]\n']);
    expect(example('so\n=== p capex-bubble plain\n[[x]]')).toEqual([]);
  });

  it('gathers faults of counterarguments apart from labels', () => {
    const fault: Partial<Draft> = { reason: 'bad-counterargument', counterargument: 'compression-is-not-copying', fault: 'outdated' };
    const { cases, complaints } = casesOf(gather([file('a', [on('1', 1, fault)]), file('b', [on('2', 2, fault)])]).sent);
    expect(cases).toEqual([]);
    expect(complaints).toMatchObject([{ key: 'copies-training-data/compression-is-not-copying outdated' }]);
    expect(complaints[0]?.readers.size).toBe(2);
  });
});
