import { debates } from '../../src/knowledge/debates.ts';
import { switchDebate, type Settings } from '../../src/settings.ts';
import { Button, Switch } from '../look/controls.tsx';
import { Mark } from '../look/icons.tsx';
import { type Change, useChange } from '../look/use-change.tsx';
import { useSettings } from '../look/use-settings.ts';
import { message } from '../platform/messages-text.ts';
import { openPage } from '../platform/tabs.ts';
import { allSites } from '../sites/all-sites.ts';
import { Thread } from './thread.tsx';

function Debates({ settings, onChange }: { settings: Settings; onChange: Change }) {
  return (
    <ul class="debates">
      {debates.map(({ id, title }) => (
        <li key={id}>
          <label>
            <span>{title}</span>
            <Switch on={!settings.debatesOff.includes(id)} onSwitch={(on) => onChange((before) => switchDebate(before, id, on))} />
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The page after installation: what is read, what is never sent, a thread to try it on, and the choice of debates. */
export function Welcome({ settings: loaded }: { settings: Settings }) {
  const settings = useSettings(loaded);
  const [change, trouble] = useChange();
  const sites = allSites.filter(({ access }) => access === 'installed').map(({ name }) => name);
  return (
    <main>
      <header>
        <Mark size={40} />
        <h1>{message('extensionName')}</h1>
      </header>
      <p class="lead">{message('welcomeLead')}</p>
      <section>
        <h2>{message('welcomeTry')}</h2>
        <p>{message('welcomeTryHow')}</p>
        <Thread settings={settings} />
      </section>
      <section>
        <h2>{message('welcomeReads')}</h2>
        <p>{message('popupSites', { sites: new Intl.ListFormat(message('language')).format(sites) })}</p>
        <p>{message('welcomeNeverSends')}</p>
      </section>
      <section>
        <h2>{message('welcomeDebates')}</h2>
        <p>{message('welcomeDebatesHow')}</p>
        <Debates settings={settings} onChange={change} />
      </section>
      <p class="buttons">
        <Button onClick={() => void openPage('reader')}>{message('openReader')}</Button>
        <Button onClick={() => void openPage('options')}>{message('openOptions')}</Button>
      </p>
      {trouble}
    </main>
  );
}
