import { describe, expect, it } from 'vitest';
import { DecisionError, readDecisions, writeQueue } from '../../../src/training/reports/decisions.ts';
import { annotation } from '../../reports/examples.ts';
import { file, missing, on, queueOf } from './sent.ts';

const bubble = { annotation: { ...annotation, position: 'capex-bubble' } };
const sent = file('a', [on('1', 1), on('2', 1), on('3', 1, bubble)]);
const marksOf = (text: string) => text.split('\n').flatMap((line) => /^([+?-] \S+ \S+) /.exec(line)?.[1] ?? []).sort();
const decide = (text: string, id: string, mark: string) => text.replace(`? hn ${id} `, `${mark} hn ${id} `);

describe('a queue that is written again', () => {
  const decided = decide(decide(writeQueue(queueOf([sent]), null), '1', '+'), '2', '-');

  it('keeps what was decided by hand and in bulk', () => {
    expect(marksOf(writeQueue(queueOf([sent]), null, decided))).toEqual(['+ hn 1', '- hn 2', '? hn 3']);
    const bulk = writeQueue(queueOf([sent]), { readers: 1, position: 'capex-bubble' }, decided.replaceAll('\n', '\r\n'));
    expect(marksOf(bulk)).toEqual(['+ hn 1', '+ hn 3', '- hn 2']);
    expect(marksOf(writeQueue(queueOf([sent]), { readers: 1, position: 'copies-training-data' }, bulk))).toEqual(['+ hn 1', '+ hn 3', '- hn 2']);
  });

  it('asks again where most readers now answer otherwise', () => {
    const others = ['b', 'c'].map((name, day) => file(name, [on('1', 2 + day, { reason: 'wrong-sentence', correctEvidence: [] })]));
    expect(marksOf(writeQueue(queueOf([sent, ...others]), null, decided))).toEqual(['- hn 2', '? hn 1', '? hn 3']);
  });

  it('asks again where words came that nobody has read', () => {
    const [first, second] = ['It learnt to draw from three pictures.', 'No line of it stands anywhere else.'].map((example, day) => file(example, [{ ...on('4', 1 + day, missing), example }]));
    const read = decide(writeQueue(queueOf([first!]), null), '4', '+');
    expect(marksOf(writeQueue(queueOf([first!]), null, read))).toEqual(['+ hn 4']);
    expect(marksOf(writeQueue(queueOf([first!, second!]), null, read))).toEqual(['? hn 4']);
  });

  it('remembers what is not among the files this time, without taking it', () => {
    const without = writeQueue(queueOf([file('b', [on('9', 1)])]), null, decided);
    expect([marksOf(without), [...readDecisions(without).keys()]]).toEqual([['? hn 9'], []]);
    const again = writeQueue(queueOf([file('b', [on('9', 1)])]), null, without);
    expect(again).toBe(without);
    expect(marksOf(writeQueue(queueOf([sent]), null, again))).toEqual(['+ hn 1', '- hn 2', '? hn 3']);
  });

  it('does not take the place of a file that is no queue', () => {
    expect(() => writeQueue(queueOf([sent]), null, 'Dear diary,\n')).toThrow(DecisionError);
  });
});
