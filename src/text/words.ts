const pattern = /[a-z]+(?:'[a-z]+)*|[0-9]+|[^\sa-z0-9]/gu;
const address = /https?:\/\/\S+/g;

const plain: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-' };

/** Lower-cases, makes typographic marks plain and removes web addresses and invisible characters. */
export function normalise(text: string): string {
  return text
    .replace(address, ' ')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff\u00ad]/g, '')
    .toLowerCase()
    .replace(/[‘’“”–—]/g, (mark) => plain[mark]!);
}

/** The words, numbers and single marks of a text, lower-cased: contractions stay whole ("doesn't"). */
export function wordsOf(text: string): string[] {
  return normalise(text).match(pattern) ?? [];
}
