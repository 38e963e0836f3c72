import knowledge from 'counterpoint:knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoute, searchHash } from '../../../extension/reader/route.ts';
import { strangeText } from '../../support/strange-texts.ts';

const ids = knowledge.debates.flatMap(({ id, positions }) => [id, ...positions.flatMap((position) => [position.id, ...position.counterarguments.map((each) => each.id)])]);
const part = fc.oneof(fc.constantFrom(...ids, 'sources', 'search', '..', '__proto__', 'constructor', '%', '%zz', ''), strangeText);

describe('an address of the reader', () => {
  it('leads to something that is there, or is lost: whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.boolean(), (parts, encoded) => {
        const route = readRoute(`#${(encoded ? parts.map((each) => encodeURIComponent(each.toWellFormed())) : parts).join('/')}`, knowledge);
        if (route.page === 'debate' || route.page === 'position') expect(knowledge.debates).toContain(route.debate);
        if (route.page === 'source') expect(Object.values(knowledge.sources)).toContain(route.source);
        if (route.page !== 'position') return;
        expect(route.debate.positions).toContain(route.position);
        if (route.counterargument !== null) expect(route.position.counterarguments.map(({ id }) => id)).toContain(route.counterargument);
      }),
      { examples: [[['constructor'], false], [['sources', 'constructor'], false], [['toString', 'x'], false]] },
    );
  });

  it('carries any search there and back', () => {
    fc.assert(fc.property(strangeText, (text) => {
      expect(readRoute(searchHash(text.toWellFormed()), knowledge)).toEqual({ page: 'search', query: text.toWellFormed() });
    }));
  });
});
