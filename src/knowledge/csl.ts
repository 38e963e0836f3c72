import { isPerson } from './authors.ts';
import type { Source, SourceKind } from './schema.ts';

/** A citation in CSL-JSON, as far as we fill it. https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author: ({ family: string; given: string } | { literal: string })[];
  issued: { 'date-parts': [number[]] };
  URL: string;
  DOI?: string;
  publisher?: string;
  'container-title'?: string;
  note?: string;
}

const types: Record<SourceKind, string> = {
  paper: 'article',
  filing: 'report',
  statistics: 'dataset',
  court: 'legal_case',
  official: 'report',
  measurement: 'report',
  company: 'webpage',
  report: 'report',
  news: 'article-newspaper',
  essay: 'post-weblog',
  talk: 'speech',
};

/** Where the publisher is the journal, archive, paper or blog that contains the text. */
const periodical = new Set<SourceKind>(['paper', 'news', 'essay']);

/** A source as CSL-JSON. Second-hand sources say in their note through whose account they were seen. */
export function toCsl({ id, title, authors, date, url, kind, publisher, via }: Source): CslItem {
  const doi = /^https:\/\/doi\.org\/(10\..+)$/.exec(url)?.[1];
  return {
    id,
    type: types[kind],
    title,
    author: authors.map(toName),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    ...(doi && { DOI: doi }),
    ...(periodical.has(kind) ? { 'container-title': publisher } : { publisher }),
    ...(via && { note: `Seen through: ${via}` }),
  };
}

function toName(author: string): CslItem['author'][number] {
  const [family = '', given = ''] = author.split(', ');
  return isPerson(author) ? { family, given } : { literal: author };
}
