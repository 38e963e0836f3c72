import { browserApi, buttonIn, draw, failToKeep, focusOf, happen } from '../../support/drawn.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import english from '../../../extension/_locales/en/messages.json';
import type { PageState } from '../../../extension/platform/messages.ts';
import { changeSettings } from '../../../extension/platform/settings-store.ts';
import type { Page } from '../../../extension/popup/page-of-tab.ts';
import { Popup } from '../../../extension/popup/popup-view.tsx';
import { guessedSite } from '../../../src/reports/qualified-id.ts';
import { defaultSettings } from '../../../src/settings.ts';

const state: PageState = {
  site: 'hacker-news', host: 'news.ycombinator.com', paused: false, roots: 20, comments: 20, read: 20, badges: 3, quieted: 4, layoutChanged: false,
  found: { 'copies-training-data': 3 }, shown: { 'copies-training-data': 3 }, answered: {},
};

function drawPopup(given: Partial<PageState>): Promise<HTMLElement> {
  const page: Page = { kind: 'read', tab: 1, state: { ...state, ...given } };
  return draw(<Popup settings={defaultSettings} page={page} asked={Promise.resolve(page)} />);
}

describe('the popup', () => {
  beforeEach(() => changeSettings(() => defaultSettings));
  const told = (popup: HTMLElement) => popup.querySelector('section > [role="status"]');
  const pauseSwitch = (popup: HTMLElement) => popup.querySelector('.pause input');

  it('tells of a pause in a place that was there before, and keeps the focus when the pressed control goes', async () => {
    const popup = await drawPopup({});
    const focus = focusOf(popup.querySelector('h1'));
    const place = told(popup);
    expect(place?.textContent).toBe('');
    await happen(pauseSwitch(popup), 'change');
    expect(told(popup)).toBe(place);
    expect(place?.textContent).toBe('Paused on news.ycombinator.com');
    expect(pauseSwitch(popup)).toBeNull();
    expect(focus.times).toBe(1);
    await happen(buttonIn(popup, english.popupResume.message), 'click');
    expect(place?.textContent).toBe('');
    expect(focus.times).toBe(2);
    await happen(buttonIn(popup, english.showAllBadges.message), 'click');
    expect(focus.times).toBe(3);
  });

  it('tells when a change failed', async () => {
    const popup = await drawPopup({});
    failToKeep(true);
    await happen(pauseSwitch(popup), 'change');
    expect(popup.querySelector('[role="alert"]')?.textContent).toBe(english.troubleUnknown.message);
    expect(told(popup)?.textContent).toBe('');
  });

  it('offers a second look where comments of an unknown page were looked for in vain, and nowhere else', async () => {
    const found = { roots: 0, comments: 0, read: 0, badges: 0, quieted: 0, found: {}, shown: {} };
    expect(buttonIn(await drawPopup({ ...found, site: guessedSite }), english.offerOnceButton.message)).toBeDefined();
    expect(buttonIn(await drawPopup(found), english.offerOnceButton.message)).toBeUndefined();
  });

  it('tells when the browser refuses to be asked for a site', async () => {
    browserApi.permissionsFail = true;
    const page: Page = { kind: 'offer', tab: 1, sites: [{ name: 'Discourse', origins: ['https://forum.example/*'] }] };
    const popup = await draw(<Popup settings={defaultSettings} page={page} asked={Promise.resolve(page)} />);
    await happen(buttonIn(popup, english.offerSiteButton.message), 'click');
    expect(popup.querySelector('[role="alert"]')?.textContent).toBe(english.offerFailed.message);
  });

  it('offers no pause on a page of the extension', async () => {
    expect(pauseSwitch(await drawPopup({ site: 'demonstration', host: '' }))).toBeNull();
  });
});
