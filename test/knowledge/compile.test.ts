import { describe, expect, test } from 'vitest';
import { assemble, checkFiles, type DataFile } from '../../src/knowledge/compile.ts';
import { findReferenceProblems } from '../../src/knowledge/references.ts';
import { aDebate, aPosition, aSource, files } from './examples.ts';

const problemsOf = (changed: DataFile[]) => {
  const checked = checkFiles(changed);
  return [...checked.problems, ...findReferenceProblems(checked)];
};

test('a small base without faults compiles in order', () => {
  const checked = checkFiles(files());
  expect(problemsOf(files())).toEqual([]);
  const { debates, sources } = assemble(checked);
  expect(debates.map(({ positions }) => positions.map(({ id }) => id))).toEqual([['no', 'yes']]);
  expect(Object.keys(sources)).toEqual(['source-1']);
});

test('what moved more than once is followed', () => {
  const redirects = { 'old/one': 'old/two', 'old/two': 'no/first', older: 'no', 'older/one': 'older/first', 'source:a': 'source:b', 'source:b': 'source:source-1' };
  expect(problemsOf(files({ redirects }))).toEqual([]);
});

describe('faults are named by file, field and reason:', () => {
  const longTitle = { ...aPosition('no'), counterarguments: [{ ...aPosition('no').counterarguments[0], title: 'x'.repeat(71) }] };
  test.each<[string, DataFile[], object]>([
    ['a title of more than 70 characters', files({ no: longTitle }), { file: 'positions/no.json', field: 'counterarguments.0.title' }],
    ['one sentence where two belong', files({ no: { ...aPosition('no'), steelman: ['Only one.'] } }), { field: 'steelman' }],
    ['an unknown field', files({ no: { ...aPosition('no'), colour: 'red' } }), { file: 'positions/no.json', field: '(whole file)' }],
    ['a file that is not called after its id', files({ no: aPosition('other') }), { file: 'positions/no.json', field: 'id' }],
    ['a missing source', files({ no: { ...aPosition('no'), supportingSources: ['nowhere'] } }), { field: 'supportingSources', reason: 'no source "nowhere"' }],
    ['an address that is none', files({ source: { ...aSource(), url: 'example.org' } }), { file: 'sources/source-1.json', field: 'url' }],
    ['second-hand without saying through whom', files({ source: { ...aSource(), verified: 'second-hand' } }), { field: 'via' }],
    ['a position that does not exist', files({ debate: { ...aDebate(), positions: ['no', 'maybe'] } }), { file: 'debates/debate.json', reason: 'no position "maybe"' }],
    ['a redirect to nowhere', files({ redirects: { 'no/old': 'no/gone' } }), { file: 'redirects.json', field: 'no/old' }],
    ['a redirect that leads in a circle', files({ redirects: { 'no/a': 'no/b', 'no/b': 'no/a' } }), { file: 'redirects.json', field: 'no/a' }],
    ['a redirect of a path of three parts', files({ redirects: { 'debate/no/old': 'no/first' } }), { field: 'debate/no/old', reason: expect.stringContaining('no address leads here') as string }],
    ['a redirect of an address', files({ redirects: { 'sources/old': 'source:source-1' } }), { field: 'sources/old' }],
    ['a redirect of a source to a position', files({ redirects: { 'source:old': 'no' } }), { field: 'source:old', reason: 'a source leads to a source, and nothing else does' }],
    ['a redirect of a living path', files({ redirects: { 'no/first': 'yes/first' } }), { file: 'redirects.json', reason: 'the old path is in use' }],
    ['a file that is no JSON', [...files(), { path: 'sources/bad.json', content: null, unreadable: 'Unexpected end' }], { file: 'sources/bad.json', reason: 'Unexpected end' }],
  ])('%s', (_, changed, problem) => {
    expect(problemsOf(changed)).toContainEqual(expect.objectContaining(problem));
  });
});
