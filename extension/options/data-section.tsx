import { useEffect, useState } from 'preact/hooks';
import { Button } from '../look/controls.tsx';
import { useFocusAfter } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { sendToBackground } from '../platform/send.ts';
import { type Kept, whereSettingsAreKept } from '../platform/settings-store.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { CarrySettings } from './carry-settings.tsx';
import type { SectionProps } from './options-view.tsx';

function DeleteEverything() {
  const [asked, ask] = useState(false);
  const [told, tell] = useState('');
  const cancel = useFocusAfter<HTMLButtonElement>(asked);
  const askButton = useFocusAfter<HTMLButtonElement>(asked);
  const forget = () =>
    sendToBackground('deleteEverything', null)
      .then(() => tell(message('deleted')), (error: unknown) => tell(troubleText(error)))
      .finally(() => ask(false));
  return (
    <>
      {!asked && <p><Button kind="danger" element={askButton} onClick={() => ask(true)}>{message('deleteEverything')}</Button></p>}
      {asked && (
        <div role="group" aria-labelledby="sure">
          <p id="sure">{message('deleteSure')}</p>
          <p class="buttons">
            <Button kind="danger" onClick={() => void forget()}>{message('deleteReally')}</Button>
            <Button element={cancel} onClick={() => ask(false)}>{message('cancel')}</Button>
          </p>
        </div>
      )}
      <p role="status">{told}</p>
    </>
  );
}

/** Where everything is kept, and how to be rid of it. */
export function DataSection({ settings, onChange }: SectionProps) {
  const [kept, set] = useState<Kept>('synced');
  useEffect(() => void whereSettingsAreKept().then(set), [settings]);
  return (
    <div class="card plain">
      <p>{message('dataMeaning')}</p>
      {kept === 'synced' ? <p class="soft">{message('settingsSynced')}</p> : <p class="trouble" role="alert">{message('settingsLocal')}</p>}
      <CarrySettings settings={settings} onChange={onChange} />
      <DeleteEverything />
    </div>
  );
}
