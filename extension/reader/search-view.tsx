import { useMemo } from 'preact/hooks';
import { search, type SearchIndex } from '../../src/knowledge/search.ts';
import { message } from '../platform/messages-text.ts';

/** What a query finds, across debates, claims, counterarguments and sources. */
export function SearchView({ query, index }: { query: string; index: SearchIndex }) {
  const hits = useMemo(() => search(index, query), [index, query]);
  return (
    <>
      <h1 tabIndex={-1} class="only-read-aloud">{message('readerSearch')}</h1>
      <p role="status" class="soft">{hits.length > 0 ? message('readerHits', { count: hits.length }) : message('readerNothing', { query })}</p>
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
