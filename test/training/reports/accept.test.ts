import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/reports/build-report.ts';
import { formatLabel, parseLabels } from '../../../src/training/data/label-file.ts';
import { debates } from '../../../src/training/positions.ts';
import { acceptCases, textOf, writtenOf } from '../../../src/training/reports/accept.ts';
import { casesOf } from '../../../src/training/reports/cases.ts';
import { replaceLabels } from '../../../src/training/reports/replace-labels.ts';
import { file, gather, missing, on, queueOf } from './sent.ts';

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

  it('leaves open in a new label what nobody was asked, and closes it once they are', () => {
    const others = (...judged: string[]) => debates.flatMap((debate) => debate.positions).filter((position) => !judged.includes(position)).sort();
    const [first] = acceptCases(queueOf([file('a', [on('7', 1)])]), [], new Set()).added;
    const [read] = parseLabels(formatLabel(first!), 'pool.txt');
    expect(read).toMatchObject({ numbers: {} });
    expect(read?.disagreed.sort()).toEqual(others('copies-training-data'));
    const [second] = acceptCases(queueOf([file('b', [on('7', 2, missing)])]), [read!], new Set()).changed;
    expect(second).toMatchObject({ numbers: { 'learns-and-generalizes': [2] } });
    expect(second?.disagreed.sort()).toEqual(others('copies-training-data', 'learns-and-generalizes'));
  });

  it('never teaches with comments that measure', () => {
    const { changed, added, measuring } = acceptCases(queueOf([file('a', [on('2', 1)])]), labels, new Set(['hn 2']));
    expect([changed, added, measuring]).toEqual([[], [], ['hn 2 copies-training-data']]);
  });

  it('knows by its label a comment that a page names otherwise', () => {
    const queue = queueOf([file('a', [on('t1_n54w6b1', 1, { site: 'reddit' }), on('t1_n5qfvhj', 1, { site: 'old-reddit' })])]);
    const { changed, added, measuring } = acceptCases(queue, parseLabels('reddit n5qfvhj copies-training-data=1', 'pool.txt'), new Set(['reddit n54w6b1']));
    expect([changed.map(formatLabel), added, measuring]).toEqual([['reddit n5qfvhj'], [], ['reddit n54w6b1 copies-training-data']]);
  });

  const forgery = { text: 'Something else that nobody wrote, at least forty letters long.' };

  it('takes a text along only as it was hashed, whoever else sends another', () => {
    const genuine = on('7', 1, { site: 'lobsters' });
    const forged = { ...on('7', 2, { site: 'lobsters' }), ...forgery };
    expect(queueOf([file('a', [forged])]).map(textOf)).toEqual([null]);
    for (const files of [[file('a', [genuine])], [file('a', [forged]), file('b', [genuine])]]) {
      expect(queueOf(files).map(textOf)).toMatchObject([{ source: 'lobsters', native_id: '7', text: expect.stringContaining('proof') as string }]);
    }
  });

  it('takes no text along of a site that tells text and thread itself: the thread may be one that measures', () => {
    for (const site of ['hacker-news', 'reddit', 'old-reddit']) expect(queueOf([file('a', [on('7', 1, { site })])]).map(textOf), site).toEqual([null]);
  });

  it('makes written examples of what readers wrote themselves, unless it would break the file', () => {
    const example = (words: string) => queueOf([file('a', [{ ...on('7', 1, missing), example: words }])]).flatMap(writtenOf);
    expect(example('It finds things that nobody ever showed it.')).toEqual(['\n=== p learns-and-generalizes plain\n[[It finds things that nobody ever showed it.]]\n']);
    expect(example('so\n=== p capex-bubble plain\n[[x]]')).toEqual([]);
  });

  it('makes no example of the words of those who were outvoted, and gives each its own reason', () => {
    const said = (name: string, draft: Partial<Draft>, example: string) => file(name, [{ ...on('7', 1, draft), reportedAt: `2026-11-0${name}T00:00:00.000Z`, example }]);
    const agreeing: Partial<Draft> = { reason: 'wrong-sentence', correctEvidence: [] };
    const yes = ['1', '2'].map((name) => said(name, agreeing, `Nothing new was ever in it, said ${name}.`));
    const no = said('3', { reason: 'off-topic' }, 'My printer copies pages, too.');
    expect(queueOf([...yes, no]).flatMap(writtenOf)).toEqual(['1', '2'].map((name) => `\n=== p copies-training-data plain\n[[Nothing new was ever in it, said ${name}.]]\n`));
    const quoting = said('4', { reason: 'quoted-or-rejected' }, 'They say that it copies.');
    expect(queueOf([no, quoting]).flatMap(writtenOf).map((entry) => entry.split('\n')[1])).toEqual(['=== n copies-training-data off-topic', '=== n copies-training-data quoted']);
  });

  it('gathers faults of counterarguments apart from labels', () => {
    const fault: Partial<Draft> = { reason: 'bad-counterargument', counterargument: 'compression-is-not-copying', fault: 'outdated' };
    const { cases, complaints } = casesOf(gather([file('a', [on('1', 1, fault)]), file('b', [on('2', 2, fault)])]).sent);
    expect(cases).toEqual([]);
    expect(complaints).toMatchObject([{ key: 'copies-training-data/compression-is-not-copying outdated' }]);
    expect(complaints[0]?.readers.size).toBe(2);
  });
});
