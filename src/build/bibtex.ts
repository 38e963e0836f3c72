import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { toCsl } from '../knowledge/csl.ts';
import type { Source } from '../knowledge/schema.ts';

Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/**
 * Every source as a BibTeX entry, by id; the key of an entry is the source's id. Made at build time, because the
 * library that escapes and formats them weighs more than all entries together.
 */
export function bibtexOf(sources: Source[]): Record<string, string> {
  return Object.fromEntries(sources.map((source) => [source.id, entry(source)]));
}

function entry(source: Source): string {
  const [year = 0, month] = source.date.split('-').map(Number);
  // Classic BibTeX knows months, not days.
  const csl = { ...toCsl(source), issued: { 'date-parts': [month ? [year, month] : [year]] } };
  const text = new Cite([csl]).format('bibtex').trim().replaceAll('\t', '  ');
  // The library takes "others" for a name and leaves the names of organisations unescaped.
  return text.replace(/^ *author = .*$/m, (line) => line.replace(' and {others}', ' and others').replace(/(?<!\\)&/g, '\\&'));
}
