import { useEffect } from 'preact/hooks';
import type { Settings } from '../../src/settings.ts';
import { PageSession } from '../content/page-session.ts';
import { message } from '../platform/messages-text.ts';
import { demonstration } from './demonstration.ts';
import { demonstrationSite } from './demonstration-site.ts';

let session: PageSession | null = null;

/** The demonstration thread, with badges and popover as on any page. It is never drawn anew: the badges stand in it. */
export function Thread({ settings }: { settings: Settings }) {
  useEffect(() => {
    if (session) session.apply(settings);
    else session = new PageSession(demonstrationSite, settings, () => undefined, () => undefined);
  }, [settings]);
  return <Comments />;
}

function Comments() {
  return (
    <ol class="thread" lang="en" aria-label={message('welcomeThread')}>
      {demonstration.map(({ id, author, depth, quote, words }) => (
        <li key={id} class={`comment depth-${depth}`} data-comment={id}>
          <p class="byline small soft"><strong>{author}</strong></p>
          <div class="words">
            {quote && <blockquote>{quote}</blockquote>}
            <p>{words}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
