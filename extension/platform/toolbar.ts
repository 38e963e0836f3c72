import browser from 'webextension-polyfill';

/** Writes the number of badges on the toolbar button of a tab; 0 clears it. The browser forgets it when the tab navigates. */
export async function showCount(tab: number, count: number, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : count > 999 ? '999+' : String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#4a5361' }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
}
