import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { buildIndex, type SearchIndex } from '../../src/knowledge/search.ts';
import type { Knowledge } from '../../src/knowledge/schema.ts';
import { message } from '../platform/messages-text.ts';
import { DebateView } from './debate-view.tsx';
import { entryState, rememberScroll } from './entry-state.ts';
import { Head } from './head.tsx';
import { HomeView } from './home-view.tsx';
import { PositionView } from './position-view.tsx';
import type { Route } from './route.ts';
import { SearchView } from './search-view.tsx';
import { SourceView } from './source-view.tsx';
import { useRoute } from './use-route.ts';

/** The reader page: the whole knowledge base, one view at a time. */
export function Reader({ knowledge }: { knowledge: Knowledge }) {
  const route = useRoute(knowledge);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(unfoldForPrint, []);
  useEffect(rememberScroll, []);
  useEffect(() => whenIdle(() => indexOf(knowledge)), []);
  useLayoutEffect(() => {
    document.title = titleOf(route);
    const before = shown.current;
    shown.current = placeOf(route);
    arrive(route, before !== null && before !== shown.current, main.current);
  }, [route]);
  return (
    <>
      <Head route={route} />
      <main ref={main} aria-label={message('readerMain')}><View route={route} knowledge={knowledge} /></main>
    </>
  );
}

/** Scrolls to where the reader was, or to the top of a view that is new, which is announced. */
function arrive(route: Route, anotherView: boolean, main: HTMLElement | null): void {
  const { scroll } = entryState();
  if (scroll !== undefined) scrollTo(0, scroll);
  // Who types stays in the field, and a counterargument that is new takes view and keyboard to itself.
  const typing = document.activeElement?.localName === 'input';
  const takesOver = route.page === 'position' && route.counterargument && scroll === undefined;
  if (!anotherView || typing || takesOver) return;
  if (scroll === undefined) scrollTo(0, 0);
  main?.querySelector('h1')?.focus({ preventScroll: true });
}

/** Safari does not tell when it is idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 200);
}

const indices = new WeakMap<Knowledge, SearchIndex>();

/** The search index, built once: in an idle moment, or at the first letter typed. */
function indexOf(knowledge: Knowledge): SearchIndex {
  const index = indices.get(knowledge) ?? buildIndex(knowledge);
  indices.set(knowledge, index);
  return index;
}

function View({ route, knowledge }: { route: Route; knowledge: Knowledge }) {
  if (route.page === 'home') return <HomeView knowledge={knowledge} />;
  if (route.page === 'debate') return <DebateView debate={route.debate} />;
  if (route.page === 'source') return <SourceView source={route.source} knowledge={knowledge} />;
  if (route.page === 'search') return <SearchView query={route.query} index={indexOf(knowledge)} />;
  if (route.page === 'position') {
    return <PositionView debate={route.debate} position={route.position} meant={route.counterargument} sources={knowledge.sources} />;
  }
  return <><h1 tabIndex={-1}>{message('notFound')}</h1><p>{message('notFoundWhy')}</p></>;
}

/** Paper cannot be unfolded. */
function unfoldForPrint(): () => void {
  const unfold = () => document.querySelectorAll('details').forEach((details) => (details.open = true));
  addEventListener('beforeprint', unfold);
  return () => removeEventListener('beforeprint', unfold);
}

/** Changes when the reader comes to another view, but not while a query is typed. */
function placeOf(route: Route): string {
  if (route.page === 'debate') return route.debate.id;
  if (route.page === 'position') return route.position.id;
  return route.page === 'source' ? `source ${route.source.id}` : route.page;
}

function titleOf(route: Route): string {
  if (route.page === 'debate') return `${route.debate.title} · Counterpoint`;
  if (route.page === 'position') return `${route.position.label}: ${route.debate.title} · Counterpoint`;
  return route.page === 'source' ? `${route.source.title} · Counterpoint` : message('readerTitle');
}
