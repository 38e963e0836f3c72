import { browserApi, draw, focusOf, happen, turnOn } from '../../support/drawn.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import english from '../../../extension/_locales/en/messages.json';
import { useChange } from '../../../extension/look/use-change.tsx';
import { useSettings } from '../../../extension/look/use-settings.ts';
import { SitesSection } from '../../../extension/options/sites-section.tsx';
import { changeSettings } from '../../../extension/platform/settings-store.ts';
import { defaultSettings, pauseHost } from '../../../src/settings.ts';

const paused = pauseHost(defaultSettings, 'forum.example', true);

function Page() {
  const settings = useSettings(paused);
  const [change] = useChange();
  return <SitesSection settings={settings} onChange={change} />;
}

const named = (page: HTMLElement, name: string) => page.querySelector(`[aria-label="${name}"]`);
const title = (page: HTMLElement, text: string) => [...page.querySelectorAll('h3')].find(({ textContent }) => textContent === text) ?? null;

describe('the sites in the options', () => {
  beforeEach(() => changeSettings(() => paused));

  it.each([
    ['a paused host goes', english.pausedHosts.message, 'Resume on forum.example'],
    ['a host is read no longer', english.optionalSites.message, 'Stop reading mastodon.example'],
  ])('leave the focus at the heading when %s', async (_, heading, control) => {
    browserApi.origins = ['https://mastodon.example/*'];
    const page = await draw(<Page />);
    const focus = focusOf(title(page, heading));
    await happen(named(page, control), 'click');
    expect(named(page, control)).toBeNull();
    expect(focus.times).toBe(1);
  });

  it('leave the focus where it is when a host is resumed elsewhere', async () => {
    const page = await draw(<Page />);
    const focus = focusOf(title(page, english.pausedHosts.message));
    await changeSettings(() => defaultSettings);
    await expect.poll(() => named(page, 'Resume on forum.example')).toBeNull();
    expect(focus.times).toBe(0);
  });

  it('tell when the browser refuses, and draw the switch as it is', async () => {
    browserApi.permissionsFail = true;
    const page = await draw(<Page />);
    const read = named(page, 'Read YouTube') as HTMLInputElement;
    await turnOn(read);
    expect(page.querySelector('[role="alert"]')?.textContent).toBe(english.troubleUnknown.message);
    expect(read.checked).toBe(false);
    browserApi.permissionsFail = false;
    await turnOn(read);
    expect(page.querySelector('[role="alert"]')).toBeNull();
    expect(read.checked).toBe(true);
  });
});
