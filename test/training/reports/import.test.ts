import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editReport } from '../../../src/reports/edit-report.ts';
import { readDecisions, writeQueue } from '../../../src/training/reports/decisions.ts';
import { annotation } from '../../reports/examples.ts';
import { file, gather, missing, now, on, queueOf } from './sent.ts';

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

  it('reads an export out of a letter that is signed', () => {
    const text = `Hello,\n\n${file('a', [on('1', 1)]).text}\n\n-- \nYours, {somebody}\n`;
    for (const each of [text, text.replaceAll('\n', '\r\n')]) expect(gather([{ name: 'letter.txt', text: each }])).toMatchObject({ refused: [], sent: [{}] });
  });

  it('takes nothing of a letter whose export was cut short', () => {
    const { text } = file('a', [on('1', 1), on('2', 1)]);
    const { sent, refused } = gather([{ name: 'letter.txt', text: `Hello,\n\n${text.slice(0, text.length / 2)}\n}\n-- \nYours\n` }]);
    expect([sent, refused]).toEqual([[], [{ name: 'letter.txt', why: 'is not JSON' }]]);
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

  it('counts of a reader who took an answer back, on whichever badge, only the latest', () => {
    const given = on('1', 1, { reason: 'other-position', correctPosition: 'capex-bubble' });
    const taken = on('1', 2, { annotation: { ...annotation, position: 'capex-bubble' }, reason: 'off-topic' });
    for (const reports of [[given, taken], [taken, given]]) {
      const cases = queueOf([file('a', reports)]).map(({ key, yes, no, conflict }) => [key, yes.size, no.size, conflict]);
      expect(cases.sort()).toEqual([['hn 1 capex-bubble', 0, 1, false], ['hn 1 copies-training-data', 0, 1, false]]);
    }
  });

  it('takes both of Reddit\'s pages for one place, and its comments by the ids that labels have', () => {
    const before = on('t1_n54w6b1', 1, { site: 'reddit' });
    const after = on('t1_n54w6b1', 2, { site: 'old-reddit', reason: 'wrong-sentence', correctEvidence: [] });
    expect(queueOf([file('a', [before, after])])).toMatchObject([{ key: 'reddit n54w6b1 copies-training-data', nativeId: 'n54w6b1', verdict: true, conflict: false }]);
    for (const [site, id] of [['reddit', 't1_'], ['lobsters', 't1_7']] as const) expect(queueOf([file('a', [on(id, 1, { site })])])).toMatchObject([{ nativeId: id }]);
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
    expect([...readDecisions(writeQueue(queue, { readers: 3 })).keys()]).toEqual(['hn 1 copies-training-data']);
    expect(readDecisions(writeQueue(queue, null)).size).toBe(0);
    expect(readDecisions(writeQueue(queue, { readers: 1, position: 'capex-bubble' })).size).toBe(0);
    expect(readDecisions(writeQueue(queue, { readers: 1, reason: 'quoted-or-rejected' })).size).toBe(2);
  });

  it('can be decided whatever a site is called', () => {
    const [line = ''] = writeQueue(queueOf([file('a', [{ ...on('1', 1), site: 'constructor' }])]), null).split('\n').filter((each) => each.startsWith('?'));
    expect([...readDecisions(line.replace('?', '+')).keys()]).toEqual(['constructor 1 copies-training-data']);
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
