import browser from 'webextension-polyfill';
import type { Registration } from '../sites/registrations.ts';

/** All hosts that the extension may read now, as match patterns: the manifest's and those that the reader granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether the extension may read pages at an address at any time, not only after the toolbar button was pressed. */
export function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Asks the reader for hosts; must be called at once in a click. Answers whether they agreed. */
export const askForOrigins = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

export const giveUpOrigins = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

/**
 * Calls back with the hosts that the reader granted or took back, here or in the browser's own settings, until the
 * returned function is called.
 */
export function watchOrigins(listener: (change: { granted: string[] } | { removed: string[] }) => void): () => void {
  const added = ({ origins }: browser.Permissions.Permissions) => listener({ granted: origins ?? [] });
  const removed = ({ origins }: browser.Permissions.Permissions) => listener({ removed: origins ?? [] });
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

/** Calls back when the browser starts, and after the extension was installed or updated (which forgets registrations). */
export function onFreshStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** Calls back after the extension was installed or updated: open pages have no content script yet, or one that is cut off. */
export function onNewScripts(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') listener();
  });
}

const script = 'content.js';

/** Makes the registered content scripts these and no others. */
export async function registerScripts(wanted: Registration[]): Promise<void> {
  await browser.scripting.unregisterContentScripts();
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(wanted.map(({ excludeMatches = [], ...entry }) => ({
    ...entry,
    js: [script],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
    ...(excludeMatches.length > 0 && { excludeMatches }),
  })));
}

/**
 * Runs one of our scripts in a tab's page. Rejects when it could not run.
 * Firefox looks for files next to the calling page unless the path begins with "/", and tells some failures only in the result.
 */
async function runFile(target: browser.Scripting.InjectionTarget, file: string): Promise<void> {
  const results = await browser.scripting.executeScript({ target, files: [`/${file}`] });
  const [failed] = results.filter(({ error }) => error);
  if (failed) throw new Error(`${file} did not run: ${String(failed.error)}`);
}

/** Runs the content script in the open pages at these hosts, so that the reader need not reload them. */
export async function runInOpenPages(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  const run = (tabId: number) => runFile({ tabId, allFrames: true }, script);
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : run(id))));
}

/** Runs in the page. Answers nothing: Firefox takes an answer that cannot be copied, such as the page's global, for a failure. */
function askedOnce(): void {
  Object.assign(globalThis, { counterpointOnce: true });
}

/** Runs the content script in a tab's page this once, whatever the page. Needs the press of the toolbar button. */
export async function runOnce(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, func: askedOnce });
  await runFile(target, script);
}

/** Ids of the site that made a tab's page, and of those whose comments stand in frames of it. */
export interface Recognised {
  site: string | null;
  frames: string[];
}

/** Looks which known site or software a tab's page is of; null where scripts may not run, such as the browser's own pages. */
export async function recognise(tabId: number): Promise<Recognised | null> {
  const target = { tabId };
  try {
    await runFile(target, 'recognise.js');
    const [seen] = await browser.scripting.executeScript({ target, func: () => (globalThis as { counterpointSees?: unknown }).counterpointSees });
    return (seen?.result ?? null) as Recognised | null;
  } catch {
    return null;
  }
}
