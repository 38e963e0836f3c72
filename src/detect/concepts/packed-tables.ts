import * as z from 'zod/mini';
import { allPlaces, type ConceptPattern, type ConceptTables, type PatternItem, type Place } from './concept-tables.ts';
import { scopes } from './scope.ts';

/** What the head of a file says of the tables: what is text or short, and how many classes, patterns and 16-bit numbers there are. */
export const packedSchema = z.object({
  words: z.string(),
  scopes: z.array(z.number()),
  counts: z.array(z.tuple([z.number(), z.number()])),
  classes: z.number(),
  patterns: z.number(),
  narrow: z.number(),
});

/**
 * The tables as numbers, which are used as they stand: as objects the patterns would take longer to make than all comments of a screen take to
 * read. `wide` holds the features of the classes, then those of the patterns by scope; `narrow` the files of the classes, then the patterns, then
 * the phrases. A pattern is the number of its position and three lists, each after its length: the classes that it needs, what has to be or must
 * not be elsewhere, and the items of the sentence in order, an item as two numbers.
 */
export interface PackedTables {
  head: z.infer<typeof packedSchema>;
  wide: Int32Array;
  narrow: Uint16Array;
}

const bits = { optional: 1 << 3, first: 1 << 4, gap: 5 } as const;

const packItem = ({ place, of, gap, optional, first }: PatternItem): number[] =>
  [of, places[place] | (optional ? bits.optional : 0) | (first ? bits.first : 0) | (gap << bits.gap)];

/** The places of items as they are packed. */
export const places = Object.fromEntries(allPlaces.map((place, at) => [place, at])) as Record<Place, number>;

/** What the second number of an item says. */
export const itemOf = {
  place: (word: number): number => word & (bits.optional - 1),
  isOptional: (word: number): boolean => (word & bits.optional) !== 0,
  isFirst: (word: number): boolean => (word & bits.first) !== 0,
  gap: (word: number): number => word >> bits.gap,
} as const;

function packPattern({ position, needed, items }: ConceptPattern): number[] {
  const isOrdered = ({ place }: PatternItem): boolean => place === 'here' || place === 'nowhere-between';
  const [sequence, conditions] = [items.filter(isOrdered), items.filter((item) => !isOrdered(item))];
  return [position, needed.length, ...needed, conditions.length, ...conditions.flatMap(packItem), sequence.length, ...sequence.flatMap(packItem)];
}

/** Where the lists of the pattern at a place begin, and where it ends. */
export function partsOf(narrow: Uint16Array, at: number): { needed: number; conditions: number; sequence: number; end: number } {
  const needed = at + 1;
  const conditions = needed + narrow[needed]! + 1;
  const sequence = conditions + 2 * narrow[conditions]! + 1;
  return { needed, conditions, sequence, end: sequence + 2 * narrow[sequence]! + 1 };
}

/** @throws RangeError where a number has more than 16 bits */
export function packTables({ words, files, features, scopes: scopeClasses, patterns, counts, phrases }: ConceptTables): PackedTables {
  const narrow = [...files, ...patterns.flatMap(packPattern), ...phrases];
  if (narrow.some((number) => number > 0xffff)) throw new RangeError('a number of the concepts has more than 16 bits');
  return {
    head: { words, scopes: scopeClasses, counts, classes: files.length, patterns: patterns.length, narrow: narrow.length },
    wide: Int32Array.from([...features, ...patterns.flatMap((pattern) => pattern.features)]),
    narrow: Uint16Array.from(narrow),
  };
}

/** How many wide numbers belong to a head. */
export const wideOf = ({ classes, patterns }: PackedTables['head']): number => classes + scopes.length * patterns;
