import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Knowledge } from '../../src/knowledge/schema.ts';
import { readRoute, type Route } from './route.ts';

/** The route that the address names, kept up to date while the reader moves. */
export function useRoute(knowledge: Knowledge): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return useMemo(() => readRoute(hash, knowledge), [hash, knowledge]);
}

/** Changes the address without adding a step to the history, as while somebody types. */
export function replaceHash(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
