import * as z from 'zod/mini';

/** Where an item of a pattern has to be: in its place in the sentence, not between its neighbours, nowhere in the sentence, in the title, in the comment. */
export const placeSchema = z.enum(['here', 'nowhere-between', 'nowhere', 'title', 'comment']);
export type Place = z.infer<typeof placeSchema>;

/** One item of a pattern: a phrase of class `of`, at most `gap` words after the item before; `first`: at the sentence's start. */
const itemSchema = z.object({ place: placeSchema, of: z.number(), gap: z.number(), optional: z.boolean(), first: z.boolean() });
export type PatternItem = z.infer<typeof itemSchema>;

/** A pattern: the number of its position, its features by scope, its items, and the classes without which it cannot match, rarest first. */
const patternSchema = z.object({ position: z.number(), features: z.array(z.number()), items: z.array(itemSchema), needed: z.array(z.number()) });
export type ConceptPattern = z.infer<typeof patternSchema>;

/** The classes and patterns of all debates, as the head of a file says them; the phrases follow as 16-bit numbers. */
export const conceptHeaderSchema = z.object({
  /** Words of phrases, parted by spaces; `*` at the end stands for any ending, `_` for any word. Phrases name a word by its place. */
  words: z.string(),
  /** For each class the file that it belongs to, and its feature; 0 for a class that stands in patterns only. */
  files: z.array(z.number()),
  features: z.array(z.number()),
  /** The classes whose phrases change the scope of what follows them. */
  scopes: z.array(z.number()),
  patterns: z.array(patternSchema),
  /** For each position the features of one match in plain scope, and of more. */
  counts: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * What {@link ConceptReader} needs: the head and, phrase by phrase, the number of its words and those, the number of its classes and those, and the same
 * for those of its classes that are only looked up when a pattern asks for them.
 */
export interface ConceptTables extends z.infer<typeof conceptHeaderSchema> {
  phrases: Uint16Array;
}
