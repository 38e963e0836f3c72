import { isPaused, type Settings } from '../../src/settings.ts';
import type { PageState } from '../platform/messages.ts';
import { answerInContent } from '../platform/receive.ts';
import { ContextGone, sendToBackground } from '../platform/send.ts';
import { loadSettings, watchSettings } from '../platform/settings-store.ts';
import { coversHost } from '../sites/registrations.ts';
import type { Site } from '../sites/site.ts';
import { PageSession } from './page-session.ts';

/** Time in which changes of the page's state are gathered before the toolbar button hears of them, in milliseconds. */
const stateDelay = 400;

const nothing = { roots: 0, comments: 0, read: 0, badges: 0, shown: {}, quieted: 0, found: {}, answered: {}, layoutChanged: false };

/** A frame without comments must not outshout the page around it. */
const isEmptyFrame = ({ comments }: PageState): boolean => window !== window.top && comments === 0;

/**
 * Calls back when the reader comes back to a page that the browser had put away, until the returned function is called. While it was away the
 * page heard of no change, answers to it were lost, and the browser forgot the number on the button: it begins anew.
 */
function onReturn(listener: () => void): () => void {
  const heard = ({ persisted }: PageTransitionEvent) => void (persisted && listener());
  addEventListener('pageshow', heard);
  return () => removeEventListener('pageshow', heard);
}

/**
 * Serves a page until the extension is gone: runs a session unless the page's host is paused.
 *
 * @param host as settings name it; empty on a page of our own, where nothing can be paused or forbidden
 * @returns ends it
 */
export function serve(site: Site, first: Settings, host: string): () => void {
  let session: PageSession | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const state = (): PageState => ({ site: site.id, host, paused: session === null, ...(session?.state() ?? nothing) });
  let [told, isStopped] = ['', false];
  const tellState = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const now = state();
      if (JSON.stringify(now) === told || (told === '' && isEmptyFrame(now))) return;
      told = JSON.stringify(now);
      sendToBackground('pageState', now).catch((error: unknown) => error instanceof ContextGone && stop());
    }, stateDelay);
  };
  const end = () => {
    session?.stop();
    session = null;
  };
  const apply = (settings: Settings) => {
    if (isPaused(settings, host)) end();
    else if (session) session.apply(settings);
    else session = new PageSession(site, settings, tellState, stop);
    tellState();
  };
  const stopSettings = watchSettings((settings) => void (isStopped || apply(settings)));
  const stopAnswers = answerInContent({
    getPageState: state,
    walk: (step) => session?.walk(step) ?? false,
    reportMissing: () => session?.reportMissing() ?? false,
    toggle: () => session?.toggle() ?? false,
    correctionsChanged: () => {
      session?.askAgain();
      return null;
    },
    accessRemoved: (origins) => {
      if (host !== '' && origins.some((origin) => coversHost(origin, `${location.origin}/`))) leave();
      return null;
    },
  });
  const stopReturns = onReturn(() => {
    end();
    told = '';
    void loadSettings().then((settings) => isStopped || apply(settings)).catch(stop);
  });

  function stop(): void {
    isStopped = true;
    end();
    clearTimeout(timer);
    stopSettings();
    stopAnswers();
    stopReturns();
  }
  /** Stops, and takes the number off the toolbar button. */
  function leave(): void {
    stop();
    sendToBackground('pageState', state()).catch(() => undefined);
  }
  apply(first);
  return stop;
}
