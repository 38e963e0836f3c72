import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingFields } from '../src/setting-fields.ts';
import { defaultSettings, isOn, mergeSettings, pauseHost, readSettings, switchDebate, switchPosition } from '../src/settings.ts';

describe('settings', () => {
  it('are readable whatever was stored, also in every single field', () => {
    const isSound = (settings: object) => Object.entries(settingFields).every(([name, { isReadable }]) => isReadable(settings[name as keyof object]));
    const anyFields = fc.record(Object.fromEntries(Object.keys(settingFields).map((name) => [name, fc.anything()])), { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(fc.anything(), anyFields), (stored) => isSound(readSettings(stored))));
  });

  it.each([
    ['version', NaN, Infinity, '1'], ['level', 'loud', 'constructor', ['quiet']], ['siteLevels', ['quiet'], { hn: 'loud' }, null], ['minimum', -0.1, 1.1, NaN, '0.5'],
    ['crowd', 'fourth'], ['repeats', true], ['learning', 1, 'yes'], ['debatesOff', 'rl', ['rl', 7], { 0: 'rl' }], ['forgotten', { '*': 7 }, ['*']],
  ] as const)('%s can be damaged, and is then what it is at the beginning', (name, ...values) => {
    for (const value of values) expect(readSettings({ [name]: value })[name]).toEqual(defaultSettings[name]);
  });

  it('keep what is sound', () => {
    const sound = { level: 'quiet', siteLevels: { hn: 'everything' }, minimum: 1, crowd: 'all', repeats: 'once', learning: false, debatesOff: ['rl'], forgotten: { '*': '2026-11-30T00:00:00Z' } };
    expect(readSettings({ ...sound, more: [1] })).toEqual({ ...defaultSettings, ...sound, more: [1] });
  });

  it('lose only the field that is damaged', () => {
    const settings = readSettings({ level: 'loud', debatesOff: ['rl'], pausedHosts: 7 });
    expect(settings).toMatchObject({ level: 'balanced', debatesOff: ['rl'], pausedHosts: [] });
  });

  it('of a newer version survive a change made by this one', () => {
    const stored = { version: 9, level: 'whisper', positionsOff: [], fold: { badges: true } };
    const before = readSettings(stored);
    const merged = mergeSettings(stored, before, switchPosition(before, 'capex-bubble', false));
    expect(merged).toEqual({ version: 9, level: 'whisper', positionsOff: ['capex-bubble'], fold: { badges: true } });
  });

  it('begin from nothing', () => {
    expect(mergeSettings(undefined, defaultSettings, { ...defaultSettings, level: 'quiet' })).toEqual({ version: 1, level: 'quiet' });
  });

  it('switch a debate without touching the switches of its positions', () => {
    const one = switchPosition(defaultSettings, 'rl-only-elicits', false);
    const off = switchDebate(one, 'rl', false);
    expect(isOn(off, 'rl', 'rl-changed-everything')).toBe(false);
    const on = switchDebate(off, 'rl', true);
    expect(isOn(on, 'rl', 'rl-changed-everything')).toBe(true);
    expect(isOn(on, 'rl', 'rl-only-elicits')).toBe(false);
  });

  it('take a repeated switch as one', () => {
    const twice = pauseHost(pauseHost(defaultSettings, 'a.example', true), 'a.example', true);
    expect(twice.pausedHosts).toEqual(['a.example']);
    expect(pauseHost(twice, 'a.example', false).pausedHosts).toEqual([]);
  });
});
