import { useState } from 'preact/hooks';
import { learnFrom } from '../../src/reports/learn.ts';
import type { Report } from '../../src/reports/report.ts';
import type { Settings } from '../../src/settings.ts';
import { Button, Switch } from '../look/controls.tsx';
import { useFocusAfter } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { changeSettings } from '../platform/settings-store.ts';
import { labelOf } from './report-item.tsx';

type Learning = Pick<Settings, 'learning' | 'forgotten'>;

async function set(learning: Partial<Learning>): Promise<void> {
  await changeSettings((settings) => ({ ...settings, ...learning }));
  await sendToBackground('relearn', null);
}

/** What the corrections taught, with a switch for all of it and a way back for each. */
export function LearnedPart({ reports, settings }: { reports: Report[]; settings: Settings }) {
  const [before, setBefore] = useState<Settings['forgotten'] | null>(null);
  const undoButton = useFocusAfter<HTMLButtonElement>(before);
  const { learning, forgotten } = settings;
  const learned = [...learnFrom(reports, forgotten)].sort(([, one], [, other]) => other.wanted + other.unwanted - one.wanted - one.unwanted);
  const forget = (what: string) => {
    setBefore(forgotten);
    void set({ forgotten: { ...forgotten, [what]: new Date().toISOString() } });
  };
  const takeBack = () => {
    if (before) void set({ forgotten: before });
    setBefore(null);
  };
  return (
    <div class="card learned">
      <h3>{message('learnedTitle')}</h3>
      <label class="line"><span>{message('learnedSwitch')}</span><Switch on={learning} onSwitch={(on) => void set({ learning: on })} /></label>
      <p class="soft small">{message('learnedMeaning')}</p>
      {learning && learned.length === 0 && <p class="soft">{message('learnedNothing')}</p>}
      {learning && learned.length > 0 && (
        <ul>
          {learned.map(([position, { unwanted, wanted }]) => (
            <li key={position} class="line">
              <span>
                <strong>{labelOf(position)}</strong>{' '}
                <span class="soft small">{message(wanted > unwanted ? 'learnedMore' : 'learnedLess', { missing: wanted, wrong: unwanted })}</span>
              </span>
              <Button label={message('forgetOf', { name: labelOf(position) })} onClick={() => forget(position)}>{message('forget')}</Button>
            </li>
          ))}
        </ul>
      )}
      {learning && learned.length > 0 && <p><Button onClick={() => forget('*')}>{message('forgetAll')}</Button></p>}
      <p role="status">
        {before && <>{message('forgotten')} <button ref={undoButton} type="button" class="link" onClick={takeBack}>{message('undo')}</button></>}
      </p>
    </div>
  );
}
