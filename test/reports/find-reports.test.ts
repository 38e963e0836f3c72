import { describe, expect, it } from 'vitest';
import { findReports, type Query } from '../../src/reports/find-reports.ts';
import { comment, reportOn } from './examples.ts';

const all: Query = { words: '', reason: '', position: '' };
const first = reportOn(1, { note: 'Check the Proof' });
const second = reportOn(2, { comment: { ...comment, id: '43' }, reason: 'other-position', correctPosition: 'capex-bubble' });
const find = (query: Partial<Query>) => findReports([first, second], { ...all, ...query }, ({ correctPosition, reason }) => [correctPosition === 'capex-bubble' ? 'AI is a bubble' : '', reason === 'other-position' ? 'Another argument' : 'Quoted']);

describe('findReports', () => {
  it('gives all, latest first, when nothing is asked', () => {
    expect(find({})).toEqual([second, first]);
  });

  it('looks at no words of a report when none are asked for', () => {
    const namesIn = () => {
      throw new Error('asked for names');
    };
    expect(findReports([first, second], { ...all, position: 'capex-bubble' }, namesIn)).toEqual([second]);
  });

  it('finds every word in any case, in text, note or the name of a position', () => {
    expect(find({ words: 'check proof' })).toEqual([first]);
    expect(find({ words: 'BUBBLE' })).toEqual([second]);
    expect(find({ words: 'autocomplete' })).toHaveLength(2);
    expect(find({ words: 'autocomplete nowhere' })).toEqual([]);
    expect(find({ words: 'another argument' })).toEqual([second]);
  });

  it('takes a position as the wrong or as the right one', () => {
    expect(find({ position: 'capex-bubble' })).toEqual([second]);
    expect(find({ position: 'copies-training-data' })).toHaveLength(2);
    expect(find({ position: 'copies-training-data', reason: 'quoted-or-rejected' })).toEqual([first]);
  });
});
