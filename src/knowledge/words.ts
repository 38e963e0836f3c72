const stopWords = new Set(
  ('a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its just like more most my no nor not of on one only or our ' +
    'she so some such than that the their them then there these they this those to too very was we were what when which who will with would you your').split(' '),
);

/** The words of a text in order, lower-cased and stripped of common English endings, so that "hallucinates" meets "hallucination". */
export function stems(text: string): string[] {
  return wordsOf(text).map(stem);
}

/** The stems that carry meaning, each once. */
export function meaningfulStems(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !stopWords.has(word)).map(stem));
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().replace(/[’']s\b|[’']/g, '').match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) => word.split(/-/));
}

const endings = /(isations?|izations?|ations?|ating|ates?|ators?|ions?|ings?|edly|ed|ers?|ors?|ies|ness|ments?|ally|ly|able|ible|ive|als?|es|s|e|y)$/;

function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\w\w)s$/, '').replace(/(?<=\w\w\w)e$/, '');
  const stripped = word.replace(endings, '');
  return stripped.length >= 4 ? stripped : word.replace(/ies$/, 'y').replace(/(es|s|ed|e)$/, '');
}
