import { useState } from 'preact/hooks';
import type { Settings } from '../../src/settings.ts';
import { Icon } from '../look/icons.tsx';
import { message } from '../platform/messages-text.ts';
import { CountTable } from './count-table.tsx';
import { DebateRow } from './debate-row.tsx';
import type { DebateOnPage } from './debates-on-page.ts';

interface Props {
  debates: DebateOnPage[];
  /** The tab to walk in, or null when its page has not answered yet. */
  tab: number | null;
  onChange(change: (settings: Settings) => Settings): void;
}

/** The debates of this page, then, folded away, the others. */
export function DebateList({ debates, tab, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const here = debates.filter((debate) => debate.found > 0);
  const others = debates.filter((debate) => debate.found === 0);
  const most = Math.max(...debates.flatMap((debate) => debate.positions.map(({ found }) => found)));
  const rows = (some: DebateOnPage[]) =>
    some.map((debate) => <DebateRow key={debate.id} debate={debate} most={most} tab={tab} onChange={onChange} />);
  return (
    <section class="debates" aria-label={message('popupDebates')}>
      {here.length > 0 && <CountTable debates={here} />}
      <ul>{rows(here)}</ul>
      {others.length > 0 && (
        <>
          <button type="button" class="others" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} />
            {message('popupOtherDebates', { count: others.length })}
          </button>
          {open && <ul>{rows(others)}</ul>}
        </>
      )}
    </section>
  );
}
