import { beforeEach, describe, expect, it } from 'vitest';
import { onChanged, StorageArea } from '../../support/storage-area.ts';

const [local, sync] = [new StorageArea('local'), new StorageArea('sync')];
const runtime = { id: 'test' };
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime, storage: { local, sync, onChanged } } });
const { changeSettings, deleteSettings, loadSettings, watchSettings, whereSettingsAreKept } = await import('../../../extension/platform/settings-store.ts');

beforeEach(() => {
  for (const area of [local, sync]) area.reset();
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
    const stop = watchSettings(({ learning }, before) => told.push([before.learning, learning]));
    await changeSettings((settings) => ({ ...settings, learning: false }));
    await loadSettings();
    sync.refuses = ['set'];
    await changeSettings((settings) => ({ ...settings, learning: true }));
    await loadSettings();
    stop();
    expect(told).toEqual([[true, false], [false, true]]);
  });
});

describe('settings of this device that are damaged', () => {
  it.each([['text', 'garbage'], ['a number', 7], ['a list', ['quiet']]])('count for nothing beside synced ones, of which none is lost: %s', async (_, damaged) => {
    local.held = { settings: damaged };
    sync.held = { settings: { version: 1, level: 'quiet', pausedHosts: ['a.example'] } };
    expect(await loadSettings()).toMatchObject({ level: 'quiet', pausedHosts: ['a.example'] });
    expect(await whereSettingsAreKept()).toBe('synced');
    expect(await pause('b.example')).toBe('synced');
    expect([local.held, sync.held]).toEqual([{}, { settings: { version: 1, level: 'quiet', pausedHosts: ['a.example', 'b.example'] } }]);
  });
});

describe('one damaged setting of this device', () => {
  it('does not hide the synced one, while the others hold', async () => {
    local.held = { settings: { version: 1, level: 7, crowd: 'all' } };
    sync.held = { settings: { version: 1, level: 'quiet', crowd: 'fifth' } };
    expect(await loadSettings()).toMatchObject({ level: 'quiet', crowd: 'all' });
    expect(await pause('a.example')).toBe('synced');
    expect(sync.held).toEqual({ settings: { version: 1, level: 'quiet', crowd: 'all', pausedHosts: ['a.example'] } });
  });

  it('is kept when a newer version wrote it, which can read it', async () => {
    local.held = { settings: { version: 9, level: 'whisper' } };
    sync.held = { settings: { version: 1, level: 'quiet' } };
    await pause('a.example');
    expect(sync.held).toEqual({ settings: { version: 9, level: 'whisper', pausedHosts: ['a.example'] } });
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
