import bibtex from 'counterpoint:bibtex';
import { authorsOf } from '../../src/knowledge/authors.ts';
import { toCsl } from '../../src/knowledge/csl.ts';
import { citation } from '../../src/knowledge/reply.ts';
import type { Knowledge, Source } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';
import { CopyButtons } from './copy-buttons.tsx';
import { OutwardLink } from './source-list.tsx';
import { ageInWords, checking, dateInWords } from './words.ts';

/** Everything known about a source, its citation in every form, and where it is used. */
export function SourceView({ source, knowledge }: { source: Source; knowledge: Knowledge }) {
  return (
    <>
      <p class="small soft capital">{message(`kind_${source.kind}`)}</p>
      <h1 tabIndex={-1}>{source.title}</h1>
      <p>{authorsOf(source)}</p>
      <p class="soft">{source.publisher} · {dateInWords(source.date)}</p>
      <p><OutwardLink source={source}>{message(source.via ? 'openAccount' : 'openSource')}</OutwardLink> <span class="small soft address">{source.url}</span></p>
      <h2>{message('finding')}</h2>
      <p>{source.finding}</p>
      <p class="small soft capital">{ageInWords(source)}</p>
      <h2>{message('howVerified')}</h2>
      <p>{checking(source)} {message('lastReviewed', { date: dateInWords(source.lastReviewed) })}</p>
      <CopyButtons label={message('copyCitation')} choices={[
        { label: message('citationText'), text: () => citation(source) },
        { label: message('citationBibtex'), text: () => bibtex[source.id] ?? '' },
        { label: message('citationCsl'), text: () => JSON.stringify([toCsl(source)], null, 2) },
      ]} />
      <h2>{message('citedBy')}</h2>
      <ul class="titles">
        {usesOf(source.id, knowledge).map(({ link, title, place }) => <li key={link}><a href={`#${link}`}>{title}</a> <span class="small soft">{place}</span></li>)}
      </ul>
    </>
  );
}

function usesOf(id: string, { debates }: Knowledge): { link: string; title: string; place: string }[] {
  return debates.flatMap((debate) => debate.positions.flatMap((position) => {
    const link = `${debate.id}/${position.id}`;
    const supports = position.supportingSources.includes(id) ? [{ link, title: position.label, place: message('supportingSources') }] : [];
    const answers = position.counterarguments.filter(({ sources }) => sources.includes(id));
    return [...supports, ...answers.map((each) => ({ link: `${link}/${each.id}`, title: each.title, place: position.label }))];
  }));
}
