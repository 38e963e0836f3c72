import type { Ref } from 'preact';
import { Mark } from '../look/icons.tsx';
import type { PageState } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';

function summary(state: PageState): string {
  const { comments, read } = state;
  if (read < comments) return message('popupReading', { read, count: comments });
  return message('popupSummary', { badges: message('badgeCount', { count: state.badges }), count: comments });
}

interface Props {
  state: PageState | null;
  paused: boolean;
  /** Of the name, which can take the focus. */
  name: Ref<HTMLHeadingElement>;
}

/** Name, and what was found in one line. */
export function Head({ state, paused, name }: Props) {
  return (
    <header>
      <Mark />
      <div>
        <h1 ref={name} tabIndex={-1}>{message('extensionName')}</h1>
        <p class="soft small" role="status">{state && !paused && state.comments > 0 ? summary(state) : ''}</p>
      </div>
    </header>
  );
}
