import { useEffect, useRef } from 'preact/hooks';
import { Icon, Mark } from '../look/icons.tsx';
import { message } from '../platform/messages-text.ts';
import { searchHash, type Route } from './route.ts';
import { replaceHash } from './use-route.ts';

/** The way home, the search, and the path to where the reader is. */
export function Head({ route }: { route: Route }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onSlash(() => field.current?.focus()), []);
  const query = route.page === 'search' ? route.query : '';
  // Asked of the address, because letters may come faster than views: only the first adds a step to the history.
  const type = (text: string) => (location.hash.startsWith('#search/') ? replaceHash(text ? searchHash(text) : '#') : (location.hash = searchHash(text)));
  return (
    <header>
      <div class="top">
        <a class="home" href="#"><Mark /> {message('extensionName')}</a>
        <search>
          <label>
            <span class="only-read-aloud">{message('readerSearch')}</span>
            <Icon name="search" />
            <input ref={field} class="field" type="search" value={query} placeholder={message('readerSearchHint')} aria-keyshortcuts="/"
              onInput={(event) => type(event.currentTarget.value)} />
          </label>
        </search>
      </div>
      <Path route={route} />
    </header>
  );
}

function Path({ route }: { route: Route }) {
  if (route.page === 'home' || route.page === 'search') return null;
  const debate = route.page === 'debate' || route.page === 'position' ? route.debate : null;
  return (
    <nav class="path small" aria-label={message('readerPath')}>
      <a href="#">{message('readerHome')}</a>
      {debate && <>{' › '}<a href={`#${debate.id}`} aria-current={route.page === 'debate' ? 'page' : undefined}>{debate.title}</a></>}
      {route.page === 'position' && <>{' › '}<a href={`#${debate?.id}/${route.position.id}`} aria-current="page">{route.position.label}</a></>}
    </nav>
  );
}

/** Where a "/" is written or chooses something. */
const takesLetters = 'input:not([type=radio], [type=checkbox]), select, textarea';

/** Calls back when "/" is pressed outside of a field. */
function onSlash(focus: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches(takesLetters);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
