import { describe, expect, test } from 'vitest';
import { loadKnowledge, readChecked } from '../../../src/command-line/knowledge/load.ts';
import { aCounterargument, aDebate, aPosition, aSource, files } from '../../knowledge/examples.ts';
import { writeBase } from './a-base.ts';

const { summary: _, ...unsaid } = aCounterargument();

describe('what is wrong with a file is said in words:', () => {
  test.each<[string, Parameters<typeof files>[0], RegExp]>([
    ['too long a title', { no: { ...aPosition('no'), counterarguments: [{ ...aCounterargument(), title: 'x'.repeat(71) }] } }, /too big.*<=70 char/i],
    ['an unknown field', { debate: { ...aDebate(), colour: 'red' } }, /unrecognized key: "colour"/i],
    ['a field that is missing', { no: { ...aPosition('no'), counterarguments: [unsaid] } }, /expected array, received undefined/i],
    ['a kind that there is not', { source: { ...aSource(), kind: 'rumour' } }, /expected one of "paper"/i],
    ['too few sentences', { no: { ...aPosition('no'), steelman: ['Only one.'] } }, /too small.*>=2 items/i],
    ['an id of other letters', { source: { ...aSource(), id: 'Source 1' } }, /an id is made of lower-case words/],
  ])('%s', async (_, changed, reason) => {
    const { problems } = await readChecked(await writeBase(files(changed)));
    expect(problems.map((problem) => problem.reason).join()).toMatch(reason);
    expect(problems.map((problem) => problem.reason)).not.toContain('Invalid input');
  });
});

test('a broken base is not loaded; the error names file and field', async () => {
  await expect(loadKnowledge(await writeBase(files({ source: { ...aSource(), url: 'nowhere' } })))).rejects.toThrow('sources/source-1.json: url: an address begins with');
});
