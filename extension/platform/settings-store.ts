import browser from 'webextension-polyfill';
import { isRecord } from '../../src/own.ts';
import { isDamaged, mergeSettings, readSettings, type Settings } from '../../src/settings.ts';

/**
 * Settings live in `storage.sync`, so that they follow the reader. When the browser refuses (sync storage is full, too
 * many writes, switched off by policy) they are kept in `storage.local` instead, where they win over synced ones, field
 * by field, until a later change can be synced again. Both browsers share out changes to every open page by
 * `storage.onChanged`.
 */
const key = 'settings';

export type Kept = 'synced' | 'on this device';

/** What each area holds; undefined where it holds nothing. */
type Held = Record<'local' | 'sync', unknown>;

const readFrom = async (area: browser.Storage.StorageArea): Promise<unknown> => (await area.get(key))[key];

/** Marks local settings that were made while synced ones could not be read: what they list is not all there is. */
const mark = 'withoutSync';

function join(synced: unknown, local: unknown): unknown {
  if (Array.isArray(synced) && Array.isArray(local)) return [...new Set<unknown>([...synced, ...local])];
  return isRecord(synced) && isRecord(local) ? { ...synced, ...local } : local;
}

/** Local settings win over synced ones, field by field; damaged ones must not hide them. */
function combine({ local, sync }: Held): unknown {
  if (!isRecord(local)) return sync;
  const { [mark]: isPart, ...fields } = local;
  if (!isRecord(sync)) return fields;
  const sound = Object.entries(fields).filter(([field]) => !isDamaged(fields, field) || isDamaged(sync, field));
  const joined = sound.map(([field, value]) => [field, isPart ? join(sync[field], value) : value] as const);
  return { ...sync, ...Object.fromEntries(joined) };
}

/** What the areas hold; an area that cannot be read counts as empty. */
async function readHeld(): Promise<Held> {
  const [local, sync] = await Promise.all([browser.storage.local, browser.storage.sync].map((area) => readFrom(area).catch(() => undefined)));
  return { local, sync };
}

/** The settings as they are now. Never fails: storage that cannot be read gives the defaults. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(combine(await readHeld()));
}

/** Where the settings are kept now. */
export async function whereSettingsAreKept(): Promise<Kept> {
  return isRecord((await readHeld()).local) ? 'on this device' : 'synced';
}

async function writeLocally(raw: object): Promise<Kept> {
  await browser.storage.local.set({ [key]: raw });
  return 'on this device';
}

async function write(raw: object, hasLocal: boolean): Promise<Kept> {
  try {
    await browser.storage.sync.set({ [key]: raw });
  } catch {
    return writeLocally(raw);
  }
  if (hasLocal) await browser.storage.local.remove(key);
  return 'synced';
}

/** Nothing is written over what could not be read: with synced settings out of reach, only local ones change. */
async function changeNow(change: (settings: Settings) => Settings): Promise<Kept> {
  const [local, synced] = await Promise.allSettled([readFrom(browser.storage.local), readFrom(browser.storage.sync)]);
  if (local.status === 'rejected') throw local.reason;
  const raw = combine({ local: local.value, sync: synced.status === 'fulfilled' ? synced.value : undefined });
  const before = readSettings(raw);
  const after = mergeSettings(raw, before, change(before));
  if (synced.status === 'fulfilled') return write(after, local.value !== undefined);
  const isWhole = isRecord(local.value) && local.value[mark] === undefined;
  return writeLocally(isWhole ? after : { ...after, [mark]: true });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings; changes of one page are made one after the other.
 *
 * @returns where they are kept now
 * @throws when neither storage takes them, or when local ones cannot be read; then nothing is changed
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Kept> {
  const done = last.then(() => changeNow(change));
  last = done.catch(() => undefined);
  return done;
}

/** Calls back with the settings after and before every change made in any page or on another device, until the returned function is called. */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  const changed = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[key];
    if (!change || (area !== 'sync' && area !== 'local')) return;
    void readHeld().then((held) => listener(readSettings(combine(held)), readSettings(combine({ ...held, [area]: change.oldValue }))));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** The browser did not delete the settings, or not all of them. */
class SettingsLeft extends Error {
  readonly code = 'settings-left';
}

/**
 * Forgets all settings, synced and local. Synced ones that can be neither deleted nor read are as good as gone.
 *
 * @throws {SettingsLeft}
 */
export async function deleteSettings(): Promise<void> {
  const { local, sync } = browser.storage;
  const [locally, synced] = await Promise.allSettled([local.remove(key), sync.remove(key)]);
  const isLeft = synced.status === 'rejected' && (await readFrom(sync).then((held) => held !== undefined, () => false));
  if (locally.status === 'rejected' || isLeft) throw new SettingsLeft();
}
