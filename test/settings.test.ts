import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, isOn, mergeSettings, pauseHost, readSettings, switchDebate, switchPosition } from '../src/settings.ts';

describe('settings', () => {
  it('are readable whatever was stored', () => {
    fc.assert(fc.property(fc.anything(), (stored) => {
      const settings = readSettings(stored);
      expect(['quiet', 'balanced', 'everything']).toContain(settings.level);
      for (const list of [settings.debatesOff, settings.positionsOff, settings.pausedHosts]) expect(Array.isArray(list)).toBe(true);
    }));
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
