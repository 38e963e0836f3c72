import { Button } from '../look/controls.tsx';
import { Icon } from '../look/icons.tsx';
import type { ToContent } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';
import { walkInTab } from '../platform/tabs.ts';

interface Props {
  tab: number | null;
  /** What is walked through, for screen readers. */
  name: string;
  count: number;
  disabled: boolean;
  step: Omit<ToContent['walk']['request'], 'back'>;
}

/** How many there are, between buttons that go to the previous and the next of them on the page. */
export function Walk({ tab, name, count, disabled, step }: Props) {
  const walk = (back: boolean) => () => void (tab !== null && walkInTab(tab, { ...step, back }));
  return (
    <span class="walk">
      <Button kind="plain" label={message('previousBadgeOf', { name })} disabled={disabled} onClick={walk(true)}><Icon name="up" /></Button>
      <span class="count" title={message('madeInComments', { count })}>{count}</span>
      <Button kind="plain" label={message('nextBadgeOf', { name })} disabled={disabled} onClick={walk(false)}><Icon name="down" /></Button>
    </span>
  );
}
