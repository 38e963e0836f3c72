import type { Source } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';
import { ageInWords, doubt, grownOld } from './words.ts';

export function OutwardLink({ source, children }: { source: Source; children: string }) {
  return <a href={source.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{children}</a>;
}

/** Sources, one line each: title, publisher, year, kind, and what speaks for caution. */
export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ol class="sources" aria-label={message('sources')}>
      {sources.map((source) => (
        <li key={source.id}>
          <OutwardLink source={source}>{source.title}</OutwardLink>
          <p class="small soft">
            {source.publisher}, {source.date.slice(0, 4)} · <span class="kind">{message(`kind_${source.kind}`)}</span>
            {' · '}<span class={grownOld(source) ? 'old' : ''}>{ageInWords(source)}</span>
            {doubt(source) && <> · <span class="doubt">{doubt(source)}</span></>}
            {' · '}<a href={`#sources/${source.id}`} aria-label={message('sourceDetails', { title: source.title })}>{message('sourceDetailsShort')}</a>
          </p>
        </li>
      ))}
    </ol>
  );
}
