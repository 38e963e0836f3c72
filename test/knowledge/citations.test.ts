import bibtex from 'counterpoint:bibtex';
import knowledge from 'counterpoint:knowledge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../src/build/bibtex.ts';
import { authorsOf } from '../../src/knowledge/authors.ts';
import { toCsl } from '../../src/knowledge/csl.ts';
import { citation, reply } from '../../src/knowledge/reply.ts';
import { aCounterargument, aSource } from './examples.ts';

const second = { ...aSource(), id: 'source-2', url: 'https://example.org/a_(b)', title: 'Stars * and [brackets]', authors: ['METR'], publisher: 'METR' };

describe('authors', () => {
  test.each([
    [['Example, Ada'], undefined, 'Ada Example'],
    [['Example, Ada', 'van Rijn, Pol'], undefined, 'Ada Example and Pol van Rijn'],
    [['Example, Ada', 'others'], 'Somewhere', 'Ada Example and others (Somewhere)'],
    [['Challenger, Gray & Christmas'], undefined, 'Challenger, Gray & Christmas'],
  ])('%j', (authors, affiliation, expected) => {
    expect(authorsOf({ authors, ...(affiliation && { affiliation }) })).toBe(expected);
  });
});

describe('a reply', () => {
  test('for Hacker News has footnotes and nothing that turns into italics', () => {
    const text = reply(aCounterargument(), [aSource(), second], 'hacker-news');
    expect(text).toBe(
      'It was measured. Somebody measured it. The measurement is small. [1][2]\n\n' +
        '[1] Ada Example and Ben Example: A measurement. arXiv 2501.00001, 2025. https://example.org/paper\n\n' +
        '[2] METR: Stars \u2217 and [brackets]. 2025. https://example.org/a_(b)',
    );
  });

  test('in Markdown links titles and escapes what is not markup', () => {
    const text = reply(aCounterargument(), [aSource(), second], 'markdown');
    expect(text).toContain('**It was measured.** Somebody measured it.');
    expect(text).toContain('2. METR: [Stars \\* and \\[brackets\\]](https://example.org/a_%28b%29). 2025.');
  });

  test('as plain text lists its sources', () => {
    expect(reply(aCounterargument(), [aSource()], 'plain').split('\n')).toHaveLength(3);
  });

  test('names every source with its address, whatever they contain', () => {
    const source = fc.record({ title: fc.string({ minLength: 1 }), publisher: fc.string({ minLength: 1 }) }).map((texts) => ({ ...aSource(), ...texts }));
    fc.assert(fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), fc.constantFrom('hacker-news', 'plain'), (sources, style) => {
      expect(reply(aCounterargument(), sources, style).split(aSource().url)).toHaveLength(sources.length + 1);
    }));
  });

  test('says through whom a second-hand source was seen', () => {
    expect(citation({ ...aSource(), verified: 'second-hand', via: 'A Newspaper' })).toContain('2025, seen through A Newspaper.');
  });
});

describe('CSL-JSON', () => {
  test('tells people from organisations and gives what is known of the date', () => {
    expect(toCsl({ ...aSource(), authors: ['Example, Ada', 'METR'], date: '2026-02', url: 'https://doi.org/10.1/x' })).toMatchObject({
      type: 'article',
      author: [{ family: 'Example', given: 'Ada' }, { literal: 'METR' }],
      issued: { 'date-parts': [[2026, 2]] },
      DOI: '10.1/x',
      'container-title': 'arXiv 2501.00001',
    });
  });
});

describe('BibTeX', () => {
  test('has an entry under its own key for every source, braces in balance, each address once, nothing bare that LaTeX would act on', () => {
    for (const id of Object.keys(knowledge.sources)) {
      const entry = bibtex[id] ?? '';
      expect(entry).toMatch(new RegExp(`^@[a-z]+\\{${id},\\n`));
      expect(entry.split('{').length).toBe(entry.split('}').length);
      expect(entry.split(knowledge.sources[id]?.url ?? '')).toHaveLength(2);
      const printed = entry.split('\n').slice(1).filter((line) => !/^ *(url|doi) = /.test(line));
      expect(printed.join('\n')).not.toMatch(/(?<!\\)[&#$%_~^]/);
    }
  });

  test('says of every essay where it appeared, as of all others', () => {
    for (const { id, publisher } of Object.values(knowledge.sources)) expect(bibtex[id]?.replaceAll('\\', '')).toContain(publisher);
  });

  test('escapes what LaTeX would act on, except in addresses', () => {
    const odd = { ...aSource(), title: 'r&d at 5% of $1_000 {#3} ~ ^ \\', authors: ['A & B', 'C_d, E'], publisher: 'X & Y', url: 'https://example.org/~a_b#c%20d' };
    const [entry = ''] = Object.values(bibtexOf([odd]));
    expect(entry).toContain('r\\&d at 5\\% of \\$1\\_000 \\{\\#3\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}');
    expect(entry).toContain('{{A \\& B} and C\\_d, E}');
    expect(entry).toContain('{X \\& Y}');
    expect(entry).toContain('url = {https://example.org/~a_b#c%20d}');
  });

  test('shortens a list of authors as BibTeX does', () => {
    expect(bibtex['yue-2025']).toContain(' and others},');
  });
});
