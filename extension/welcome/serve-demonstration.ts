import type { Settings } from '../../src/settings.ts';
import { PageSession } from '../content/page-session.ts';
import type { PageState } from '../platform/messages.ts';
import { answerInContent } from '../platform/receive.ts';
import { sendToBackground } from '../platform/send.ts';
import { demonstrationSite } from './demonstration-site.ts';

/** Time in which changes of the page's state are gathered before the popup and the toolbar button hear of them, in milliseconds. */
const stateDelay = 400;

/**
 * Serves the demonstration thread as a content script serves a page of a site: with badges, and with answers to the keyboard commands,
 * to the popup and to the news of corrections, which both browsers bring to pages of the extension too.
 *
 * @returns applies other settings
 */
export function serveDemonstration(first: Settings): (settings: Settings) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  // No host: it cannot be paused here.
  const state = (): PageState => ({ site: demonstrationSite.id, host: '', paused: false, ...session.state() });
  const tellState = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const now = state();
      if (JSON.stringify(now) === told) return;
      told = JSON.stringify(now);
      sendToBackground('pageState', now).catch(() => undefined);
    }, stateDelay);
  };
  const session = new PageSession(demonstrationSite, first, tellState, () => undefined);
  answerInContent({
    getPageState: state,
    walk: (step) => session.walk(step),
    toggle: () => session.toggle(),
    reportMissing: () => session.reportMissing(),
    correctionsChanged: () => {
      session.askAgain();
      return null;
    },
    accessRemoved: () => null,
  });
  return (settings) => {
    session.apply(settings);
    tellState();
  };
}
