import { render } from 'preact';
import { loadSettings } from '../platform/settings-store.ts';
import { message } from '../platform/messages-text.ts';
import { findPage } from './page-of-tab.ts';
import { Popup } from './popup-view.tsx';

/** A page that has not answered after so many milliseconds is busy: the popup is drawn without it, and filled in later. */
const patience = 80;

/** Draws the popup in place of its head alone, once the settings are read and the page has answered or is too slow. */
async function start(): Promise<void> {
  const asked = findPage();
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const [settings, page] = await Promise.all([loadSettings(), Promise.race([asked, late])]);
  document.documentElement.lang = message('language');
  document.body.replaceChildren();
  render(<Popup settings={settings} asked={asked} page={page} />, document.body);
}

void start();
