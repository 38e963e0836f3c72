import { describe, expect, test } from 'vitest';
import { meaningfulStems, stems } from '../../src/knowledge/words.ts';

describe('stems', () => {
  test.each([
    ['hallucinates', 'hallucination'], ['wage', 'wages'], ['code', 'codes'], ['price', 'prices'], ['copy', 'copies'],
    ['study', 'studies'], ['cost', 'costs'], ['model', 'models'], ['use', 'uses'],
  ])('%s and %s are one word', (one, other) => expect(stems(one)).toEqual(stems(other)));

  test.each([['code', 'cost'], ['wage', 'wager'], ['use', 'us']])('%s and %s are two', (one, other) => expect(stems(one)).not.toEqual(stems(other)));
});

test('words that say nothing are left out, whatever their endings', () => {
  expect([...meaningfulStems('This was there, and these does have his; those were very more.')]).toEqual([]);
  expect([...meaningfulStems('These models hallucinate')]).toHaveLength(2);
});
