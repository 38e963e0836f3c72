import { describe, expect, it } from 'vitest';
import { allPlaces, type PatternItem } from '../../../src/detect/concepts/concept-tables.ts';
import { itemOf, packTables, partsOf } from '../../../src/detect/concepts/packed-tables.ts';
import { tablesOf } from '../../support/rules.ts';

const rules = `
@TOOL = hammer, saw, säge*, any _ tool
@GOOD = works, useful
@BAD = breaks, useless
yes: @TOOL .. @GOOD
yes: < the ... @TOOL "very much"? ~ @GOOD not(@BAD) title(@TOOL)
no: @TOOL !(@GOOD) .. @BAD comment(@GOOD)
`;
/** The item that stands at a place. */
function itemAt(narrow: Uint16Array, at: number): PatternItem {
  const word = narrow[at + 1]!;
  return { place: allPlaces[itemOf.place(word)]!, of: narrow[at]!, gap: itemOf.gap(word), optional: itemOf.isOptional(word), first: itemOf.isFirst(word) };
}

const tables = tablesOf(rules, ['The hammer works very much.']);

describe('packTables', () => {
  it('keeps the patterns, what is looked for in the sentence apart from what is looked for elsewhere', () => {
    const { head, narrow } = packTables(tables);
    let at = head.classes;
    for (const { position, needed, items } of tables.patterns) {
      const parts = partsOf(narrow, at);
      const itemsIn = (from: number): PatternItem[] => Array.from({ length: narrow[from]! }, (_, index) => itemAt(narrow, from + 1 + 2 * index));
      expect(narrow[at]).toBe(position);
      expect([...narrow.subarray(parts.needed, parts.conditions)]).toEqual([needed.length, ...needed]);
      expect([...itemsIn(parts.conditions), ...itemsIn(parts.sequence)].sort(byClass)).toEqual(items.toSorted(byClass));
      expect(itemsIn(parts.sequence).map(({ place }) => place).filter((place) => !/^(here|nowhere-between)$/.test(place))).toEqual([]);
      at = parts.end;
    }
    expect(narrow.subarray(at)).toEqual(tables.phrases);
  });

  it('refuses what 16 bits cannot hold', () => {
    const [first] = tables.patterns;
    expect(() => packTables({ ...tables, patterns: [{ ...first!, needed: [70_000] }] })).toThrow(RangeError);
  });
});

const byClass = (first: PatternItem, second: PatternItem): number => first.of - second.of || first.place.localeCompare(second.place);
