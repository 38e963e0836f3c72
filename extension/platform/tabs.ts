import browser from 'webextension-polyfill';
import type { PageState, ToContent } from './messages.ts';
import { type Request, sendToFrames, sendToTab } from './send.ts';

const pages = { reader: 'reader/reader.html', options: 'options/options.html', welcome: 'welcome/welcome.html' };

/** Opens a page of the extension in a new tab, at a deep link (`#…`) if given. */
export async function openPage(page: keyof typeof pages, hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(pages[page]) + hash });
}

/** Tells every open page and every frame in it; those without a content script do not hear it. */
export async function tellAllPages<Name extends 'correctionsChanged' | 'accessRemoved'>(name: Name, request: Request<ToContent, Name>): Promise<void> {
  const tabs = await browser.tabs.query({});
  const tell = (tab: number) => Promise.all([sendToTab(tab, name, request), sendToFrames(tab, name, request)]);
  await Promise.all(tabs.map((tab) => tab.id !== undefined && tell(tab.id)));
}

/** The tab that the reader looks at. `url` is known only on sites that the extension may read. */
export interface ActiveTab {
  id: number;
  url: string | undefined;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

export async function tabById(id: number): Promise<ActiveTab | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab && { id, url: tab.url };
}

/** Calls back when a page of a tab, or a frame in it, tells its state, until the returned function is called. */
export function watchPageState(tab: number, listener: (state: PageState) => void): () => void {
  const heard = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const { name, request } = (message ?? {}) as { name?: string; request?: PageState };
    if (name === 'pageState' && request && sender.tab?.id === tab) listener(request);
  };
  browser.runtime.onMessage.addListener(heard as browser.Runtime.OnMessageListener);
  return () => browser.runtime.onMessage.removeListener(heard as browser.Runtime.OnMessageListener);
}

/** Reloads a tab, so that a page loaded before the extension gets its content script. */
export const reloadTab = (tab: number): Promise<void> => browser.tabs.reload(tab);

/** Asks a tab's page to walk, and where it has no comments of its own, the frame that has. */
export async function walkInTab(tab: number, step: ToContent['walk']['request']): Promise<void> {
  if (!(await sendToTab(tab, 'walk', step))) await sendToFrames(tab, 'walk', step);
}

/** The state of a tab's page: of the frame that has its comments, where the page itself has none. Null without a content script. */
export async function pageStateOf(tab: number): Promise<PageState | null> {
  const page = await sendToTab(tab, 'getPageState', null);
  return page && page.comments > 0 ? page : ((await sendToFrames(tab, 'getPageState', null)) ?? page);
}

/** Asks the active tab's page to walk; nothing happens where there is no content script. */
export async function walkInActiveTab(step: ToContent['walk']['request']): Promise<void> {
  const tab = await activeTab();
  if (tab) await walkInTab(tab.id, step);
}

/** Opens or closes the popover in the active tab's page, or in the frame that has its comments. */
export async function toggleInActiveTab(): Promise<void> {
  const tab = await activeTab();
  if (tab && !(await sendToTab(tab.id, 'toggle', null))) await sendToFrames(tab.id, 'toggle', null);
}
