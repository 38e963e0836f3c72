import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packComments, unpackComments } from '../../../extension/platform/pack-comments.ts';

const text = fc.string({ unit: 'binary' });
const block = fc.record({ kind: fc.constantFrom('own' as const, 'quote' as const, 'code' as const), text });
const comment = fc.record({ id: text, title: fc.option(fc.constantFrom('', 'One thread', 'Another'), { nil: undefined }), blocks: fc.array(block) });

describe('packed comments', () => {
  it('give back id, title and blocks, also after they travelled as JSON', () => {
    fc.assert(fc.property(fc.array(comment), (comments) => {
      const given = comments.map(({ id, title, blocks }) => ({ id, url: '', ...(title !== undefined && { title }), blocks }));
      const travelled = JSON.parse(JSON.stringify(packComments(given))) as ReturnType<typeof packComments>;
      expect(unpackComments(travelled)).toEqual(given);
    }));
  });

  it('carry no name, no address, and a title once for all', () => {
    const one = { id: '1', url: 'https://forum.example/1', author: 'ann', parentId: 'parent-0', title: 'The thread', blocks: [{ kind: 'own' as const, text: 'Words.' }] };
    expect(JSON.stringify(packComments([one, { ...one, id: '2' }]))).toBe('{"words":"1Words.2Words.","shape":[1,1,1,0,6,1,1,1,0,6],"titles":["The thread"]}');
  });

  it('end where a cut one ends', () => {
    expect(unpackComments({ words: '1Wor', shape: [1, 0, 1000, 0, 6], titles: [] })).toEqual([{ id: '1', url: '', blocks: [{ kind: 'own', text: 'Wor' }] }]);
  });
});
