import { useEffect, useState } from 'preact/hooks';
import { Button, Switch } from '../look/controls.tsx';
import { useFocusTaker } from '../look/use-focus-after.ts';
import { message } from '../platform/messages-text.ts';
import { askForOrigins, giveUpOrigins, grantedOrigins, watchOrigins } from '../platform/site-access.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { allSites } from '../sites/all-sites.ts';
import { coversHost, registrationsFor } from '../sites/registrations.ts';

const optional = allSites.filter((site) => site.access === 'optional' && site.matches.length > 0);
const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\/|\/.*$/g, '');

/** The hosts that may be read, and how to look again: nothing tells of a question that the reader answers with no. */
function useOrigins(): [string[], () => void] {
  const [origins, set] = useState<string[]>([]);
  const read = () => void grantedOrigins().then(set);
  useEffect(() => {
    read();
    return watchOrigins(read);
  }, []);
  return [origins, read];
}

/** The sites that are read only when the reader says so: the known ones with a switch, hosts of known software with a way out. */
export function OptionalSites() {
  const [origins, readAgain] = useOrigins();
  const [trouble, setTrouble] = useState('');
  const [title, takeFocus] = useFocusTaker<HTMLHeadingElement>();
  const entries = registrationsFor(origins, allSites);
  /** Tells when the browser refused; otherwise answers whether the access was changed. */
  const settle = (access: Promise<boolean>): Promise<boolean> => {
    setTrouble('');
    const refused = (error: unknown) => {
      setTrouble(troubleText(error));
      return false;
    };
    return access.catch(refused).finally(readAgain);
  };
  const switchSite = (matches: string[], on: boolean) =>
    void settle(on ? askForOrigins(matches) : giveUpOrigins(origins.filter((origin) => matches.some((match) => coversHost(match, origin)))));
  const stop = async (host: string) => {
    if (await settle(giveUpOrigins([host]))) takeFocus();
  };
  const hosts = entries.filter(({ id }) => !optional.some((site) => site.id === id));
  return (
    <div class="card">
      <h3 ref={title} tabIndex={-1}>{message('optionalSites')}</h3>
      <p class="soft">{message('optionalSitesMeaning')}</p>
      <ul>
        {optional.map(({ id, name, matches }) => (
          <li key={id} class="line">
            <span>{name}</span>
            <Switch label={message('readSite', { name })} on={entries.some((entry) => entry.id === id)} onSwitch={(on) => switchSite(matches, on)} />
          </li>
        ))}
        {hosts.map(({ id }) => (
          <li key={id} class="line">
            <span>{hostOf(id)}</span>
            <Button label={message('stopReading', { host: hostOf(id) })} onClick={() => void stop(id)}>{message('stopReadingShort')}</Button>
          </li>
        ))}
      </ul>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
    </div>
  );
}
