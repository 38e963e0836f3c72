import { expect, test } from 'vitest';
import { checkFiles } from '../../../src/knowledge/compile.ts';
import { findImbalance } from '../../../src/knowledge/lint/balance.ts';
import type { DebateFile } from '../../../src/knowledge/schema.ts';
import { aCounterargument, aDebate, aPosition, files } from '../examples.ts';

const judge = (no: object, exceptions: DebateFile['balanceExceptions'] = []) =>
  findImbalance(checkFiles(files({ no: { ...aPosition('no'), ...no }, debate: { ...aDebate(), balanceExceptions: exceptions } })));

const three = [aCounterargument('a'), aCounterargument('b'), aCounterargument('c')];
const long = ['word '.repeat(30).trim() + '.', 'word '.repeat(30).trim() + '.'];

test('two alike sides are in balance', () => expect(judge({})).toEqual([]));

test.each([
  ['count', { counterarguments: three }],
  ['strength', { counterarguments: [aCounterargument('first', 'strong')] }],
  ['length', { counterarguments: [{ ...aCounterargument(), summary: long }] }],
])('another %s is reported', (lint, no) => {
  expect(judge(no)).toContainEqual(expect.objectContaining({ file: 'debates/debate.json', field: lint }));
});

test('an exception with a reason is heard', () => {
  expect(judge({ counterarguments: three }, [{ lint: 'count', reason: 'Only one is known.' }])).toEqual([]);
});

test('an exception that is not needed is a problem', () => {
  expect(judge({}, [{ lint: 'count', reason: 'Only one is known.' }])).toEqual([
    { file: 'debates/debate.json', field: 'balanceExceptions', reason: 'the exception for count is no longer needed' },
  ]);
});
