import type { PatternItem, Place } from '../../detect/concepts/concept-tables.ts';
import { RuleError } from './rule-error.ts';

/** One item of a pattern; `of` names the class of which a phrase has to be there. */
export type Item = Omit<PatternItem, 'of'> & { of: string };

/** A sentence is never longer than this in words. */
const anyGap = 1000;
const gaps: Readonly<Record<string, number>> = { '~': 2, '..': 6, '...': anyGap };
const places: Readonly<Record<string, Place>> = { '!': 'nowhere-between', not: 'nowhere', title: 'title', comment: 'comment', '': 'here' };

const token = /\s*(?:(?<gap>\.\.\.|\.\.|~)|(?<first><)|(?<place>!|not|title|comment|)\((?<list>[^()]*)\)(?<maybe>\?)?|"(?<words>[^"]*)"(?<perhaps>\?)?|(?<word>[^\s()"<~]+))/y;

/** What the marks before an item say of it. */
interface Lead {
  gap: number;
  first: boolean;
}

type Groups = Record<string, string | undefined>;

/** An item from what stood in its place; the gap before it counts for the next one too where it only forbids something. */
function itemFrom({ place = '', list, maybe, words, perhaps, word }: Groups, lead: Lead, classOf: (alternatives: string) => string): Item {
  const where = places[place]!;
  // A question mark alone is a word, and not the mark of an optional one.
  const bare = word !== undefined && word.length > 1 ? word.replace(/\?$/, '') : word;
  const optional = [maybe, perhaps].some((mark) => mark !== undefined) || bare !== word;
  return { place: where, of: classOf(list ?? words ?? bare ?? ''), optional, ...(where === 'here' ? lead : { gap: 0, first: false }) };
}

/**
 * The items of a pattern in order.
 *
 * @param classOf the name of the class for alternatives parted by `|`
 * @throws RuleError where the pattern cannot be read
 */
export function readItems(source: string, classOf: (alternatives: string) => string): Item[] {
  const items: Item[] = [];
  let lead: Lead = { gap: 0, first: false };
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim()) {
    const from = token.lastIndex;
    const found = token.exec(source)?.groups;
    if (!found) throw new RuleError(`cannot read the pattern from here: ${source.slice(from, from + 40).trim()}`);
    if (found.gap !== undefined) lead.gap = gaps[found.gap]!;
    else if (found.first !== undefined) lead.first = true;
    else {
      const item = itemFrom(found, lead, classOf);
      items.push(item);
      if (item.place === 'here') lead = { gap: 0, first: false };
    }
  }
  if (!items.some(({ place, optional }) => place === 'here' && !optional)) throw new RuleError('a pattern needs an item that has to be there');
  return items;
}
