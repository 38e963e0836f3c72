import type { SentenceHits } from './sentence-hits.ts';

/**
 * What stands before a match and changes what it asserts, after ConText (Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002), and how many words
 * before the match it may end: a negation is near, the others hold for the rest of the sentence.
 */
export const scopeReach = { NEGATED: 5, ATTRIBUTED: 60, CONDITIONAL: 60 } as const;

/** The scopes in the order in which a pattern lists its features: first without any, then as a question, then those of {@link scopeReach}. */
export const scopes = ['plain', 'asked', 'NEGATED', 'ATTRIBUTED', 'CONDITIONAL'] as const;
export const plainScope = 0;
const askedScope = 1;
const reaches = Object.values(scopeReach);

/**
 * The scope of a match that begins at a word, as its place in {@link scopes}.
 *
 * @param classes the classes of {@link scopeReach} by their numbers
 */
export function scopeAt(beginning: number, sentence: SentenceHits, isQuestion: boolean, classes: readonly number[]): number {
  if (isQuestion) return askedScope;
  for (let index = 0; index < reaches.length; index++) {
    for (let hit = sentence.firstOf(classes[index]!); hit >= 0; hit = sentence.after(hit)) {
      const end = sentence.hits.ends.items[hit]!;
      if (end <= beginning && beginning - end < reaches[index]!) return askedScope + 1 + index;
    }
  }
  return plainScope;
}
