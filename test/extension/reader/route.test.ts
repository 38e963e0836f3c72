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

  const capex = knowledge.debates.find(({ id }) => id === 'capex');
  const shown = (hash: string, redirects: Record<string, string>, debates = knowledge.debates) => {
    const route = readRoute(hash, { ...knowledge, debates, redirects });
    const names = ['debate' in route && route.debate.id, 'position' in route && route.position.id, 'counterargument' in route && route.counterargument];
    return [route.page, ...names.filter(Boolean)].join(' ');
  };
  const renamed = knowledge.debates.map((debate) => (debate === capex ? { ...debate, id: 'spending' } : debate));

  it.each([
    ['#capex', 'debate spending'],
    ['#capex/capex-bubble', 'position spending capex-bubble'],
    ['#capex/capex-bubble/revenue-already-large', 'position spending capex-bubble revenue-already-large'],
    ['#spending/capex-bubble/revenue-already-large', 'position spending capex-bubble revenue-already-large'],
    ['#capex-bubble/revenue-already-large', 'position spending capex-bubble revenue-already-large'],
  ])('%s is found after its debate was renamed', (hash, expected) => expect(shown(hash, { capex: 'spending' }, renamed)).toBe(expected));

  it.each([
    ['#jobs/capex-bubble/revenue-already-large', 'position capex capex-bubble revenue-already-large'],
    ['#never-known/capex-bubble/revenue-already-large', 'position capex capex-bubble revenue-already-large'],
    ['#never-known/capex-bubble', 'position capex capex-bubble'],
    ['#capex/never-known', 'lost'],
    ['#capex/old-name/old-counterargument', 'position capex capex-bubble revenue-already-large'],
    ['#capex/old-name/revenue-already-large', 'position capex capex-bubble revenue-already-large'],
    ['#old-name', 'position capex capex-bubble'],
    ['#gone-position', 'debate capex'],
  ])('%s shows %s', (hash, expected) => {
    expect(shown(hash, { 'old-name': 'capex-bubble', 'old-name/old-counterargument': 'capex-bubble/revenue-already-large', 'gone-position': 'capex' })).toBe(expected);
  });

  it('carries any search there and back', () => {
    fc.assert(fc.property(strangeText, (text) => {
      expect(readRoute(searchHash(text.toWellFormed()), knowledge)).toEqual({ page: 'search', query: text.toWellFormed() });
    }));
  });
});
