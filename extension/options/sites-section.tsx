import { pauseHost } from '../../src/settings.ts';
import { Button } from '../look/controls.tsx';
import { useFocusTaker } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { allSites } from '../sites/all-sites.ts';
import { LevelOf } from './level-of.tsx';
import { OptionalSites } from './optional-sites.tsx';
import type { SectionProps } from './options-view.tsx';

const hostsOf = (matches: string[]) => [...new Set(matches.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')))].join(', ');

/** The sites that are read, and the hosts on which the reader paused. */
export function SitesSection({ settings, onChange }: SectionProps) {
  const [paused, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  const resume = async (host: string) => {
    if (await onChange((before) => pauseHost(before, host, false))) takeFocus();
  };
  return (
    <div class="cards">
      <ul class="card plain">
        {allSites.filter((site) => site.access === 'installed').map((site) => (
          <li key={site.id} class="line"><span class="name">{site.name}<span class="soft small">{hostsOf(site.matches)}</span></span><LevelOf kind="siteLevels" id={site.id} name={site.name} settings={settings} onChange={onChange} /></li>
        ))}
      </ul>
      <OptionalSites />
      <div class="card">
        <h3 ref={paused} tabIndex={-1}>{message('pausedHosts')}</h3>
        {settings.pausedHosts.length === 0 && <p class="soft">{message('pausedNone')}</p>}
        {settings.pausedHosts.length > 0 && (
          <ul>
            {settings.pausedHosts.map((host) => (
              <li key={host} class="line">
                {host}
                <Button label={message('resumeOn', { host })} onClick={() => void resume(host)}>{message('popupResume')}</Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
