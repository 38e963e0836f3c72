/** Where an item of a pattern has to be: in its place in the sentence, not between its neighbours, nowhere in the sentence, in the title, in the comment. */
export const allPlaces = ['here', 'nowhere-between', 'nowhere', 'title', 'comment'] as const;
export type Place = (typeof allPlaces)[number];

/** One item of a pattern: a phrase of class `of`, at most `gap` words after the item before; `first`: at the sentence's start. */
export interface PatternItem {
  place: Place;
  of: number;
  gap: number;
  optional: boolean;
  first: boolean;
}

/** A pattern: the number of its position, its features by scope, its items, and the classes without which it cannot match, rarest first. */
export interface ConceptPattern {
  position: number;
  features: number[];
  items: PatternItem[];
  needed: number[];
}

/** The classes and patterns of all debates. */
export interface ConceptTables {
  /** Words of phrases, parted by spaces; `*` at the end stands for any ending, `_` for any word. Phrases name a word by its place. */
  words: string;
  /** For each class the file that it belongs to, and its feature; 0 for a class that stands in patterns only. */
  files: number[];
  features: number[];
  /** The classes whose phrases change the scope of what follows them. */
  scopes: number[];
  patterns: ConceptPattern[];
  /** For each position the features of one match in plain scope, and of more. */
  counts: [number, number][];
  /**
   * Phrase by phrase in alphabetical order: the number of its words and those, the number of its classes and those, and the same for those of
   * its classes, in ascending order, that are only looked up when a pattern asks for them.
   */
  phrases: Uint16Array;
}
