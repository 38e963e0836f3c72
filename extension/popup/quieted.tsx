import type { Settings } from '../../src/settings.ts';
import type { PageState } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';

interface Props {
  state: PageState | null;
  /** Called with a change that takes the button away. */
  onChange(change: (settings: Settings) => Settings): void;
}

/** Says what is left out for the sake of quiet, and shows it when asked. */
export function Quieted({ state, onChange }: Props) {
  const count = state?.quieted ?? 0;
  if (count === 0) return null;
  return (
    <p class="quieted small soft">
      <span>{message('popupQuieted', { count })}</span>
      <button type="button" class="link" onClick={() => onChange((before) => ({ ...before, crowd: 'all', repeats: 'always' }))}>{message('showAllBadges')}</button>
    </p>
  );
}
