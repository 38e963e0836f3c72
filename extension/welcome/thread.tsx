import { useEffect } from 'preact/hooks';
import type { Settings } from '../../src/settings.ts';
import { serve } from '../content/serve.ts';
import { message } from '../platform/messages-text.ts';
import { demonstration } from './demonstration.ts';
import { demonstrationSite } from './demonstration-site.ts';

/** The demonstration thread, with badges, popover and keyboard commands as on any page. It is never drawn anew: the badges stand in it. */
export function Thread({ settings }: { settings: Settings }) {
  useEffect(() => serve(demonstrationSite, settings, ''), []);
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
