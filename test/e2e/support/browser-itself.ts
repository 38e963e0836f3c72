import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ThreadPage } from './thread-page.ts';
import type { World } from './world.ts';

/** The id that manifest.json gives the extension in Firefox. */
const geckoId = 'counterpoint@counterpoint.example';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: { contexts?: { context: string }[]; type?: string; exceptionDetails?: { text: string } } }>;
}

/** Runs a script (the body of an async function) in Firefox's own window, where the browser's parts can be reached that a reader reaches by its menus. */
async function inFirefox(world: World, script: string): Promise<void> {
  const { connection } = world.running.browser as unknown as { connection: Connection };
  const { result: { contexts = [] } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const expression = `(async () => { const id = '${geckoId}'; const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs'); ${script} })()`;
  const { result } = await connection.send('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: true });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
}

/** Calls a method of what stands behind the page chrome://extensions. */
async function inChromium(world: World, method: string, ...parameters: unknown[]): Promise<void> {
  const page = await world.running.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((name, given) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Record<string, (...all: unknown[]) => Promise<unknown>> } };
    return chrome.developerPrivate[name]?.(...given).then(() => undefined);
  }, method, parameters);
  await page.close();
}

/** Takes the access to all hosts of the manifest from the extension, as a reader does in the browser's own settings. */
export async function withdrawHosts(world: World): Promise<void> {
  if (world.running.name === 'chromium') {
    return inChromium(world, 'updateExtensionConfiguration', { extensionId: new URL(world.running.origin).hostname, hostAccess: 'ON_CLICK' });
  }
  await inFirefox(world, `const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionPermissions.remove(id, { permissions: [], origins: extension.allowedOrigins.patterns.map(({ pattern }) => pattern) }, extension);`);
}

/** Gives the access to a thread's page that the press of the toolbar button gives. */
export async function pressToolbarButton(world: World, thread: ThreadPage): Promise<void> {
  await thread.page.bringToFront();
  if (world.running.name === 'firefox') {
    return inFirefox(world, `WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);`);
  }
  const session = await world.running.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === thread.page.url());
  await session.send('Extensions.triggerAction' as never, { id: new URL(world.running.origin).hostname, targetId: tab?.targetId } as never);
  await session.detach();
}

/** Lets the extension run in private windows, as a reader does in the browser's own settings. */
export async function allowPrivateWindows(world: World): Promise<void> {
  if (world.running.name === 'firefox') {
    await inFirefox(world, `await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();`);
    return;
  }
  const session = await world.running.browser.target().createCDPSession();
  await session.send('Extensions.loadUnpacked', { path: resolve('dist/chrome'), enableInIncognito: true } as never);
  await session.detach();
}

/** Opens an empty page in a private window. */
export async function openPrivatePage(world: World): Promise<Page> {
  if (world.running.name === 'chromium') return (await world.running.browser.createBrowserContext()).newPage();
  const known = await world.running.browser.pages();
  await inFirefox(world, `const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true, openerWindow: window });
    while (opened.gBrowser.selectedBrowser.webProgress.isLoadingDocument || opened.gBrowser.selectedBrowser.currentURI.spec === 'about:blank') await new Promise((wait) => setTimeout(wait, 50));`);
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((wait) => setTimeout(wait, 50))) {
    const page = (await world.running.browser.pages()).find((each) => !known.includes(each));
    if (page) return page;
  }
  throw new Error('No private window opened.');
}
