import { grantedOrigins, onFreshStart, onNewScripts, registerScripts, runInOpenPages, watchOrigins } from '../platform/site-access.ts';
import { tellAllPages } from '../platform/tabs.ts';
import { allSites } from '../sites/all-sites.ts';
import { registrationsFor } from '../sites/registrations.ts';

let last: Promise<unknown> = Promise.resolve();

/** Registers the content script where the reader wants it. One after the other: two at once would register twice. */
function sync(): Promise<unknown> {
  last = last.then(async () => registerScripts(registrationsFor(await grantedOrigins(), allSites))).catch(console.error);
  return last;
}

/** Keeps the registered content scripts in step with what the reader granted, wherever that was done. */
export function followSiteAccess(): void {
  onFreshStart(() => void sync());
  // The content script takes over from the one of the earlier version, if there is any: no page need be loaded anew.
  onNewScripts(() => void grantedOrigins().then(runInOpenPages));
  watchOrigins((change) => {
    void sync();
    if ('granted' in change) void runInOpenPages(change.granted);
    else void tellAllPages('accessRemoved', change.removed);
  });
}
