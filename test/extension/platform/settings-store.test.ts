import { beforeEach, describe, expect, it } from 'vitest';

type Work = 'get' | 'set' | 'remove';
type Change = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

const listeners = new Set<Change>();

/** A storage area as browsers have it, which can be told to refuse. */
class Area {
  held: Record<string, unknown> = {};
  refuses: Work[] = [];
  constructor(readonly name: string) {}

  private allow(work: Work): void {
    if (this.refuses.includes(work)) throw new Error(`${this.name} refuses to ${work}`);
  }

  async get(key: string): Promise<Record<string, unknown>> {
    this.allow('get');
    return structuredClone(key in this.held ? { [key]: this.held[key] } : {});
  }

  async set(values: Record<string, unknown>): Promise<void> {
    this.allow('set');
    this.change({ ...this.held, ...structuredClone(values) });
  }

  async remove(key: string): Promise<void> {
    this.allow('remove');
    const { [key]: _, ...rest } = this.held;
    if (key in this.held) this.change(rest);
  }

  private change(held: Record<string, unknown>): void {
    const changes = { settings: { oldValue: this.held['settings'], newValue: held['settings'] } };
    this.held = held;
    for (const listener of listeners) listener(changes, this.name);
  }
}

const [local, sync] = [new Area('local'), new Area('sync')];
const runtime = { id: 'test' };
const onChanged = { addListener: (listener: Change) => void listeners.add(listener), removeListener: (listener: Change) => void listeners.delete(listener) };
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime, storage: { local, sync, onChanged } } });
const { changeSettings, deleteSettings, loadSettings, watchSettings, whereSettingsAreKept } = await import('../../../extension/platform/settings-store.ts');

beforeEach(() => {
  for (const area of [local, sync]) Object.assign(area, { held: {}, refuses: [] });
  listeners.clear();
});

const pause = (...hosts: string[]) => changeSettings((settings) => ({ ...settings, pausedHosts: [...settings.pausedHosts, ...hosts] }));

describe('a change of the settings', () => {
  it('is refused when those on this device cannot be read: nothing is written over them', async () => {
    local.held = { settings: { version: 1, level: 'quiet', pausedHosts: ['a.example'] } };
    local.refuses = ['get'];
    await expect(pause('b.example')).rejects.toThrow();
    expect([local.held, sync.held]).toEqual([{ settings: { version: 1, level: 'quiet', pausedHosts: ['a.example'] } }, {}]);
    local.refuses = [];
    await pause('b.example');
    expect(await loadSettings()).toMatchObject({ level: 'quiet', pausedHosts: ['a.example', 'b.example'] });
  });

  it('stays on this device while synced ones cannot be read, and joins them later', async () => {
    sync.held = { settings: { version: 1, level: 'quiet', something: 'newer' } };
    sync.refuses = ['get'];
    expect(await pause('a.example')).toBe('on this device');
    expect(sync.held).toEqual({ settings: { version: 1, level: 'quiet', something: 'newer' } });
    sync.refuses = [];
    expect(await loadSettings()).toMatchObject({ level: 'quiet', pausedHosts: ['a.example'], something: 'newer' });
    expect(await whereSettingsAreKept()).toBe('on this device');
    expect(await pause('b.example')).toBe('synced');
    expect([local.held, sync.held]).toEqual([{}, { settings: { version: 1, level: 'quiet', something: 'newer', pausedHosts: ['a.example', 'b.example'] } }]);
  });

  it('made while synced ones cannot be read takes nothing out of their lists', async () => {
    sync.held = { settings: { version: 1, pausedHosts: ['a.example'], siteLevels: { one: 'quiet' }, forgotten: { x: '1' } } };
    sync.refuses = ['get'];
    await pause('b.example');
    await changeSettings((settings) => ({ ...settings, siteLevels: { two: 'everything' } }));
    sync.refuses = [];
    const all = { pausedHosts: ['a.example', 'b.example'], siteLevels: { one: 'quiet', two: 'everything' }, forgotten: { x: '1' } };
    expect(await loadSettings()).toMatchObject(all);
    await pause('c.example');
    expect(sync.held).toEqual({ settings: { version: 1, ...all, pausedHosts: ['a.example', 'b.example', 'c.example'] } });
    expect(local.held).toEqual({});
  });

  it('tells what was before, wherever it is kept', async () => {
    const told: unknown[] = [];
    watchSettings(({ learning }, before) => told.push([before.learning, learning]));
    await changeSettings((settings) => ({ ...settings, learning: false }));
    await loadSettings();
    sync.refuses = ['set'];
    await changeSettings((settings) => ({ ...settings, learning: true }));
    await loadSettings();
    expect(told).toEqual([[true, false], [false, true]]);
  });
});

describe('settings that cannot be read', () => {
  it('are the defaults', async () => {
    for (const area of [local, sync]) area.refuses = ['get'];
    expect(await loadSettings()).toMatchObject({ level: 'balanced' });
    expect(await whereSettingsAreKept()).toBe('synced');
  });
});

describe('deleting the settings', () => {
  beforeEach(() => {
    for (const area of [local, sync]) area.held = { settings: { version: 1, level: 'quiet' } };
  });

  it('goes on to the other area when one refuses, and says that some are left', async () => {
    local.refuses = ['remove'];
    await expect(deleteSettings()).rejects.toMatchObject({ code: 'settings-left' });
    expect(sync.held).toEqual({});
    Object.assign(local, { refuses: [] });
    Object.assign(sync, { held: local.held, refuses: ['remove'] });
    await expect(deleteSettings()).rejects.toMatchObject({ code: 'settings-left' });
    expect(local.held).toEqual({});
  });

  it('is done where synced ones are out of reach altogether', async () => {
    sync.refuses = ['get', 'set', 'remove'];
    await deleteSettings();
    expect(await loadSettings()).toMatchObject({ level: 'balanced' });
  });
});
