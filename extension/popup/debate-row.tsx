import { useState } from 'preact/hooks';
import { type Settings, switchDebate, switchPosition } from '../../src/settings.ts';
import { Balance } from '../look/balance.tsx';
import { Switch } from '../look/controls.tsx';
import { Icon } from '../look/icons.tsx';
import { message } from '../platform/messages-text.ts';
import { walkInTab } from '../platform/tabs.ts';
import type { DebateOnPage, PositionOnPage } from './debates-on-page.ts';
import { Walk } from './walk.tsx';

interface Props {
  debate: DebateOnPage;
  /** The highest count of one side of a debate on this page. */
  most: number;
  tab: number | null;
  onChange(change: (settings: Settings) => Settings): void;
}

function PositionRow({ position, debate, tab, onChange }: Props & { position: PositionOnPage }) {
  const on = debate.on && position.on;
  return (
    <li class={on ? 'position' : 'position off'}>
      <div class="name">
        <p class={`side ${position.stance}`}>{position.label}</p>
        <p class="soft small">{position.claim}</p>
      </div>
      {position.found > 0 && <Walk tab={tab} name={position.label} count={position.found} disabled={!on} step={{ position: position.id }} />}
      <Switch on={position.on} disabled={!debate.on} label={message('showBadgesOf', { name: position.label })}
        onSwitch={(next) => onChange((settings) => switchPosition(settings, position.id, next))} />
    </li>
  );
}

/** A debate: how often each side is argued here, a walk through its badges, its switch; its two positions fold out. */
export function DebateRow(props: Props) {
  const { debate, most, tab, onChange } = props;
  const [open, setOpen] = useState(false);
  return (
    <li class={debate.on ? 'debate' : 'debate off'}>
      <div class="row">
        <button type="button" class="name fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} />
          <span>{debate.title}</span>
        </button>
        {debate.found > 0 && <Walk tab={tab} name={debate.title} count={debate.found} disabled={debate.shown === 0} step={{ debate: debate.id }} />}
        <Switch on={debate.on} label={message('showBadgesOf', { name: debate.title })}
          onSwitch={(next) => onChange((settings) => switchDebate(settings, debate.id, next))} />
      </div>
      {debate.found > 0 && !open && (
        <Balance most={most} disabled={debate.shown === 0 || tab === null} onWalk={(position) => tab !== null && void walkInTab(tab, { position })}
          sides={debate.positions.map(({ id, label, stance, found, answered }) => ({ id, label, stance, answered, count: found }))} />
      )}
      {open && <ul>{debate.positions.map((position) => <PositionRow key={position.id} {...props} position={position} />)}</ul>}
    </li>
  );
}
