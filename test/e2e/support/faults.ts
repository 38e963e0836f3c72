import { resolve } from 'node:path';
import type { ExtensionPage } from './extension-page.ts';
import type { World } from './world.ts';

/** The parts of the extension API that faults are made with, from an extension page. */
declare const chrome: {
  storage: Record<'sync' | 'local', { set(items: object): Promise<void>; get(key: string | null): Promise<Record<string, unknown>>; clear(): Promise<void> }>;
  extension: { getBackgroundPage(): unknown };
};

/** Firefox: the browser stops an idle background after this many milliseconds; with fewer it may be stopped before it has started. */
export const shortLife = { 'extensions.background.idle.timeout': 1000 };

/**
 * Stops the background, as browsers do when it is idle or memory is short. In Firefox waits for it to be idle: launch
 * it with {@link shortLife}.
 */
export async function stopBackground(world: World, from: ExtensionPage): Promise<void> {
  if (world.running.name === 'firefox') {
    await from.page.waitForFunction(() => chrome.extension.getBackgroundPage() === null, { timeout: 20_000 });
    return;
  }
  const session = await from.page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Puts anything into a storage area under the extension's own key. */
export const store = (from: ExtensionPage, area: 'sync' | 'local', settings: unknown): Promise<void> =>
  from.page.evaluate((where, value) => chrome.storage[where].set({ settings: value }), area, settings);

export const stored = (from: ExtensionPage, area: 'sync' | 'local'): Promise<unknown> =>
  from.page.evaluate(async (where) => (await chrome.storage[where].get('settings'))['settings'], area);

export const clearStorage = (from: ExtensionPage): Promise<unknown> =>
  from.page.evaluate(() => Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]));

/** Fills sync storage until the browser refuses more. Answers what it said. */
export const fillSync = (from: ExtensionPage): Promise<string> =>
  from.page.evaluate(async () => {
    for (let size = 7000, index = 0; index < 600; index++) {
      try {
        await chrome.storage.sync.set({ [`junk${index}`]: 'x'.repeat(size) });
      } catch (error) {
        if (size === 1) return String(error);
        size = Math.floor(size / 10) || 1;
      }
    }
    return '';
  });

/** Installs the extension over itself, as an update does; its own pages close. */
export async function updateExtension({ running }: World): Promise<void> {
  await running.browser.installExtension(resolve(running.name === 'chromium' ? 'dist/chrome' : 'dist/firefox'));
}
