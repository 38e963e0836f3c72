import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scaffold } from '../../../src/command-line/knowledge/scaffold.ts';
import type { Told } from '../../../src/command-line/knowledge/drafts.ts';
import { aDebate, aSource, files } from '../../knowledge/examples.ts';
import { textsBelow, writeBase } from './a-base.ts';

const source = { id: 'source-2', title: 'B', authors: 'Example, Ada', publisher: 'C', date: '2026', url: 'https://example.org/b', kind: 'paper' };
const debate = {
  id: 'second', title: 'A second debate', question: 'Is it?',
  'skeptic-id': 'never', 'skeptic-label': 'Never', 'skeptic-claim': 'It is not.', 'advocate-id': 'always', 'advocate-label': 'Always', 'advocate-claim': 'It is.',
};
const counterargument = { position: 'no', title: 'Another one', sources: 'source-1' };

describe('a draft', () => {
  test.each<[string, Told, string[]]>([
    ['source', source, ['sources/source-2.json']],
    ['debate', debate, ['debates/second.json', 'positions/never.json', 'positions/always.json']],
    ['counterargument', counterargument, ['positions/no.json']],
  ])('of a %s is written', async (kind, told, written) => {
    const folder = await writeBase(files());
    const before = await textsBelow(folder);
    expect(await scaffold(kind, told, folder)).toEqual(written.map((path) => join(folder, path)));
    const after = await textsBelow(folder);
    expect(Object.keys(after).filter((path) => after[path] !== before[path]).sort()).toEqual(written.toSorted());
  });

  test('of a debate takes the place after the last', async () => {
    const folder = await writeBase(files({ debate: { ...aDebate(), order: 7 } }));
    await scaffold('debate', debate, folder);
    expect(JSON.parse((await textsBelow(folder))['debates/second.json'] ?? '')).toMatchObject({ order: 8 });
  });
});

describe('nothing is written, here or elsewhere, when', () => {
  test.each<[string, string, Told, string]>([
    ['an id names a folder', 'source', { ...source, id: 'foo/bar' }, '--id "foo/bar": an id is made of'],
    ['an id leads out of the base', 'source', { ...source, id: '../../foo' }, '--id "../../foo"'],
    ['only the second position has a bad id', 'debate', { ...debate, 'advocate-id': 'al/ways' }, '--advocate-id "al/ways"'],
    ['the id of a counterargument is none', 'counterargument', { ...counterargument, id: 'A B' }, '--id "A B"'],
    ['a position leads out of the base', 'counterargument', { ...counterargument, position: '../sources/source-1' }, '--position "../sources/source-1"'],
    ['the position is unknown', 'counterargument', { ...counterargument, position: 'maybe' }, '--position "maybe": there are no, yes'],
    ['there is one already', 'source', { ...source, id: 'source-1' }, 'There is one already'],
    ['one position of a debate is there already', 'debate', { ...debate, 'advocate-id': 'yes' }, 'There is one already'],
    ['a text is too long', 'counterargument', { ...counterargument, title: 'x'.repeat(71) }, 'Too big'],
    ['a source is unknown', 'counterargument', { ...counterargument, sources: 'nowhere' }, 'no source "nowhere"'],
    ['a title has no letters for an id', 'counterargument', { ...counterargument, title: '???' }, 'an id is made of'],
  ])('%s', async (_, kind, told, reason) => {
    const root = await writeBase(files(), 'a/base');
    const before = await textsBelow(root);
    await expect(scaffold(kind, told, join(root, 'a/base'))).rejects.toThrow(reason);
    expect(await textsBelow(root)).toEqual(before);
  });

  test('writing fails half way', async () => {
    const base = files().filter(({ path }) => !path.startsWith('positions/') && !path.startsWith('debates/'));
    const folder = await writeBase([...base, { path: 'debates/notes.txt', content: '' }]);
    const before = await textsBelow(folder);
    await expect(scaffold('debate', debate, folder)).rejects.toThrow('ENOENT');
    expect(await textsBelow(folder)).toEqual(before);
  });

  test('the base was broken before', async () => {
    const folder = await writeBase(files({ source: { ...aSource(), url: 'nowhere' } }));
    await expect(scaffold('source', source, folder)).rejects.toThrow('sources/source-1.json: url');
    expect(Object.keys(await textsBelow(folder))).not.toContain('sources/source-2.json');
  });
});
