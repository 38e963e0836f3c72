import browser from 'webextension-polyfill';
import { mergeSettings, readSettings, type Settings } from '../../src/settings.ts';

/**
 * Settings live in `storage.sync`, so that they follow the reader. When the browser refuses (sync storage is full, too
 * many writes, switched off by policy) they are kept in `storage.local` instead, where they win over synced ones until a
 * later change can be synced again. Both browsers share out changes to every open page by `storage.onChanged`.
 */
const key = 'settings';

export type Kept = 'synced' | 'on this device';

interface Stored {
  settings: Settings;
  raw: unknown;
  kept: Kept;
}

async function readFrom(area: browser.Storage.StorageArea): Promise<unknown> {
  try {
    return (await area.get(key))[key];
  } catch {
    return undefined;
  }
}

async function readStored(): Promise<Stored> {
  const [local, synced] = await Promise.all([readFrom(browser.storage.local), readFrom(browser.storage.sync)]);
  const raw = local ?? synced;
  return { settings: readSettings(raw), raw, kept: local === undefined ? 'synced' : 'on this device' };
}

/** The settings as they are now. Never fails: storage that cannot be read gives the defaults. */
export async function loadSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/** Where the settings are kept now. */
export async function whereSettingsAreKept(): Promise<Kept> {
  return (await readStored()).kept;
}

async function write(raw: Record<string, unknown>): Promise<Kept> {
  try {
    await browser.storage.sync.set({ [key]: raw });
  } catch {
    await browser.storage.local.set({ [key]: raw });
    return 'on this device';
  }
  await browser.storage.local.remove(key);
  return 'synced';
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings; changes of one page are made one after the other.
 *
 * @returns where they are kept now
 * @throws when neither storage takes them
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Kept> {
  const done = last.then(async () => {
    const { settings, raw } = await readStored();
    return write(mergeSettings(raw, settings, change(settings)));
  });
  last = done.catch(() => undefined);
  return done;
}

/** Calls back with the settings after every change made in any page or on another device, until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (!(key in changes) || (area !== 'sync' && area !== 'local')) return;
    void loadSettings().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Forgets all settings, synced and local. */
export async function deleteSettings(): Promise<void> {
  await Promise.all([browser.storage.sync.remove(key), browser.storage.local.remove(key)]);
}
