import { authorsOf } from './authors.ts';
import type { Knowledge } from './schema.ts';

/** Something that a search finds. `link` is the reader's deep link, without "#". */
export interface Hit {
  kind: 'debate' | 'position' | 'counterargument' | 'source';
  link: string;
  title: string;
  /** Where it stands: the label of the position, the publisher of the source. */
  place: string;
  /** The text around the first word found outside of the title, or its beginning. */
  excerpt: string;
}

interface Entry extends Hit {
  heading: string;
  body: string;
  text: string;
}

export interface SearchIndex {
  entries: Entry[];
}

/** What a search found: the best hits, and how many there are in all. */
export interface Found {
  hits: Hit[];
  count: number;
}

/** What counts more among hits that fit alike. */
const kindOrder: Hit['kind'][] = ['debate', 'position', 'counterargument', 'source'];
const excerptLength = 160;

/** Prepares a search across everything; a few milliseconds for the whole base. */
export function buildIndex({ debates, sources }: Knowledge): SearchIndex {
  const entry = (kind: Hit['kind'], link: string, title: string, place: string, text: string, topics: string[] = []): Entry => ({
    kind, link, title, place, text, excerpt: '', heading: fold(title), body: fold([text, place, ...topics].join(' ')),
  });
  return {
    entries: [
      ...debates.flatMap((debate) => [
        entry('debate', debate.id, debate.title, '', debate.question),
        ...debate.positions.flatMap((position) => [
          entry('position', `${debate.id}/${position.id}`, position.label, debate.title, [position.claim, ...position.steelman, position.wouldSettle].join(' ')),
          ...position.counterarguments.map(({ id, title, summary, rejoinder, topics }) =>
            entry('counterargument', `${debate.id}/${position.id}/${id}`, title, position.label, [...summary, rejoinder].join(' '), topics),
          ),
        ]),
      ]),
      ...Object.values(sources).map((source) =>
        entry('source', `sources/${source.id}`, source.title, `${source.publisher}, ${source.date.slice(0, 4)}`, `${source.finding} ${authorsOf(source)}`),
      ),
    ],
  };
}

/**
 * Finds what contains every word of a query, at the beginning of a word; best first: words in the title count most.
 *
 * @param most how many hits at most
 */
export function search({ entries }: SearchIndex, query: string, most = 25): Found {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return { hits: [], count: 0 };
  const found = entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score || kindOrder.indexOf(first.entry.kind) - kindOrder.indexOf(second.entry.kind));
  const hits = found.slice(0, most).map(({ entry: { kind, link, title, place, text } }) => ({ kind, link, title, place, excerpt: excerptAround(text, words) }));
  return { hits, count: found.length };
}

function score({ heading, body }: Entry, words: string[]): number {
  let total = 0;
  for (const word of words) {
    const [inHeading, inBody] = [heading.includes(` ${word}`), body.includes(` ${word}`)];
    if (!inHeading && !inBody) return 0;
    total += inHeading ? 3 : 1;
  }
  return total;
}

/** Lower-cased words between single spaces, without accents: what is compared. */
function fold(text: string): string {
  return ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}

function excerptAround(text: string, words: string[]): string {
  const places = words.map((word) => placeOf(word, text.toLowerCase())).filter((place) => place >= 0);
  const found = places.length > 0 ? Math.min(...places) : 0;
  const start = found < excerptLength ? 0 : text.lastIndexOf(' ', found - excerptLength / 3) + 1;
  const end = start + excerptLength >= text.length ? text.length : text.lastIndexOf(' ', start + excerptLength);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Where a word begins in a text, or -1. */
function placeOf(word: string, text: string): number {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    if (place === 0 || !/[\p{L}\p{N}]/u.test(text[place - 1] ?? '')) return place;
  }
  return -1;
}
