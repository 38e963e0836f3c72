import { Mark } from '../look/icons.tsx';
import type { PageState } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';

function summary(state: PageState): string {
  const { comments, read } = state;
  if (read < comments) return message('popupReading', { read, count: comments });
  return message('popupSummary', { badges: message('badgeCount', { count: state.badges }), count: comments });
}

/** Name, and what was found in one line. */
export function Head({ state, paused }: { state: PageState | null; paused: boolean }) {
  return (
    <header>
      <Mark />
      <div>
        <h1>{message('extensionName')}</h1>
        <p class="soft small" role="status">{state && !paused && state.comments > 0 ? summary(state) : ''}</p>
      </div>
    </header>
  );
}
