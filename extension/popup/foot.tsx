import type { Settings } from '../../src/settings.ts';
import { type Level, levelSchema } from '../../src/comment.ts';
import { Choice, Switch } from '../look/controls.tsx';
import { message } from '../platform/messages-text.ts';
import { openPage } from '../platform/tabs.ts';

interface Props {
  settings: Settings;
  /** The host that can be paused, or null on a page that is not read, is paused already or is the extension's own. */
  host: string | null;
  onChange(change: (settings: Settings) => Settings): void;
  onPause(host: string): void;
}

const open = (page: 'reader' | 'options') => void openPage(page).then(() => window.close());

/** What holds on every page: how much is shown, pausing, and the ways out. */
export function Foot({ settings, host, onChange, onPause }: Props) {
  const choose = (level: Level) => onChange((before) => ({ ...before, level }));
  return (
    <footer>
      <Choice name="level" label={message('level')} value={settings.level} onChoose={choose}
        options={levelSchema.options.map((value) => ({ value, label: message(`level_${value}`) }))} />
      {host !== null && (
        <label class="pause">
          <span>{message('pauseOn', { host })}</span>
          <Switch on={false} onSwitch={() => onPause(host)} />
        </label>
      )}
      <nav>
        <button type="button" class="link" onClick={() => open('reader')}>{message('openReader')}</button>
        <button type="button" class="link" onClick={() => open('options')}>{message('openOptions')}</button>
      </nav>
    </footer>
  );
}
