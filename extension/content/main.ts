import { sendToBackground } from '../platform/send.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { siteOf } from '../sites/all-sites.ts';
import type { Site } from '../sites/site.ts';
import { guessSite } from './guess-site.ts';
import { removeStaleHosts } from './own-host.ts';
import { serve } from './serve.ts';

/**
 * Where a content script finds what an earlier one of the same extension left running in the same page, and whether the
 * reader asked for this page once, whatever it is.
 */
const world = globalThis as { stopCounterpoint?: () => void; counterpointOnce?: boolean };

/** Wakes the background, which takes a while when the browser has stopped it, before there is something to ask. */
function wake(site: Site): void {
  if (!document.hidden && document.querySelector(site.root)) sendToBackground('wake', null).catch(() => undefined);
}

async function start(site: Site): Promise<void> {
  wake(site);
  const settings = await loadSettings();
  world.stopCounterpoint?.();
  removeStaleHosts();
  world.stopCounterpoint = serve(site, settings, location.hostname);
}

const site = siteOf(document, new URL(location.href)) ?? (world.counterpointOnce ? guessSite(document) : null);
if (site) void start(site);
