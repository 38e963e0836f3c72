import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { toCsl, type CslItem } from '../knowledge/csl.ts';
import type { Source } from '../knowledge/schema.ts';

// Keeps accents and typographic marks as they are; the library then escapes nothing else either.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/**
 * Every source as a BibTeX entry, by id; the key of an entry is the source's id. Made at build time, because the
 * library that formats them weighs more than all entries together.
 */
export function bibtexOf(sources: Source[]): Record<string, string> {
  return Object.fromEntries(sources.map((source) => [source.id, entry(source)]));
}

function entry(source: Source): string {
  const [year = 0, month] = source.date.split('-').map(Number);
  // Classic BibTeX knows months, not days.
  const csl = { ...escaped(toCsl(source)), issued: { 'date-parts': [month ? [year, month] : [year]] } };
  const text = new Cite([csl]).format('bibtex').trim().replaceAll('\t', '  ');
  return text
    // The library takes "others" for a name.
    .replace(/^( *author = .*) and \{others\}/m, '$1 and others')
    // It gives the address once more, and drops where an essay appeared.
    .replace(/^ *howpublished = .*\n/m, () => (source.kind === 'essay' ? `  howpublished = {${latex(source.publisher)}},\n` : ''));
}

const commands: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** Text as LaTeX prints it, with the characters that mean something to it escaped. */
const latex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`);

/** All that LaTeX reads as text; addresses are read as they stand. */
function escaped(csl: CslItem): CslItem {
  const { title, author, publisher, note, 'container-title': container } = csl;
  return {
    ...csl,
    title: latex(title),
    author: author.map((name) => ('literal' in name ? { literal: latex(name.literal) } : { family: latex(name.family), given: latex(name.given) })),
    ...(publisher && { publisher: latex(publisher) }),
    ...(container && { 'container-title': latex(container) }),
    ...(note && { note: latex(note) }),
  };
}
