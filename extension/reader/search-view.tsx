import { useMemo } from 'preact/hooks';
import { search, type SearchIndex } from '../../src/knowledge/search.ts';
import { message } from '../platform/messages-text.ts';

/** What a query finds, across debates, claims, counterarguments and sources. */
export function SearchView({ query, index }: { query: string; index: SearchIndex }) {
  const { hits, count } = useMemo(() => search(index, query), [index, query]);
  return (
    <>
      <h1 tabIndex={-1} class="only-read-aloud">{message('readerSearch')}</h1>
      <p role="status" class="soft">{inWords(query, hits.length, count)}</p>
      <ol class="hits">
        {hits.map(({ kind, link, title, place, excerpt }) => (
          <li key={link}>
            <p class="small soft">{message(`hit_${kind}`)}{place && ` · ${place}`}</p>
            <h2><a href={`#${link}`}>{title}</a></h2>
            <p>{excerpt}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function inWords(query: string, shown: number, count: number): string {
  if (count === 0) return message('readerNothing', { query });
  return shown < count ? message('readerHitsOf', { shown, total: count }) : message('readerHits', { count });
}
