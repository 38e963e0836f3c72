import browser from 'webextension-polyfill';

const id = 'report-missing';

/**
 * Offers one entry in the context menu of the pages that Counterpoint may read. Browsers keep it while the background sleeps;
 * call it after installation and when the permitted sites change.
 */
export async function offerMenu(title: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.contextMenus.removeAll();
  if (origins.length > 0) browser.contextMenus.create({ id, title, contexts: ['page', 'selection', 'link'], documentUrlPatterns: origins });
}

/** Calls back when the entry is chosen, with the tab and the frame in it. */
export function onMenu(listener: (tab: number, frame: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === id && tab?.id !== undefined) listener(tab.id, frameId ?? 0);
  });
}

/** Calls back when the menu must be made anew: after installation, an update, or a change of the permitted sites. */
export function onMenuNeeded(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
