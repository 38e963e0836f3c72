import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields, exportSettings, readSettingsFile } from '../src/carry-settings.ts';
import { defaultSettings, levelFor, setLevelOf, switchDebate } from '../src/settings.ts';

const chosen = { ...setLevelOf(switchDebate(defaultSettings, 'rl', false), 'siteLevels', 'reddit', 'quiet'), minimum: 0.8 };

describe('carrying settings', () => {
  it('takes everything to another browser, and says what it would change there', () => {
    const read = readSettingsFile(exportSettings(chosen));
    expect('carried' in read && { ...defaultSettings, ...read.carried }).toEqual(chosen);
    expect('carried' in read && changedFields(defaultSettings, read.carried).sort()).toEqual(['debatesOff', 'minimum', 'siteLevels']);
    expect('carried' in read && changedFields(chosen, read.carried)).toEqual([]);
  });

  it('refuses a file with anything wrong in it, and never throws', () => {
    const file = (settings: object, rest: object = {}) => readSettingsFile(JSON.stringify({ kind: 'counterpoint-settings', form: 1, settings, ...rest }));
    expect(file({ minimum: 7 })).toEqual({ problem: 'invalid' });
    expect(file({ level: 'loud' })).toEqual({ problem: 'invalid' });
    expect(file({ spy: true })).toEqual({ problem: 'invalid' });
    expect(file({}, { form: 2 })).toEqual({ problem: 'newer' });
    expect(readSettingsFile('{"level":"quiet"}')).toEqual({ problem: 'not-settings' });
    expect(readSettingsFile('{')).toEqual({ problem: 'not-json' });
    fc.assert(fc.property(fc.json(), (text) => void expect(readSettingsFile(text)).toBeTypeOf('object')));
  });
});

describe('levels of sites and debates', () => {
  it('let the quieter of the two hold, and the general level where neither is given', () => {
    const both = setLevelOf(setLevelOf(defaultSettings, 'siteLevels', 'reddit', 'quiet'), 'debateLevels', 'rl', 'everything');
    expect(levelFor(both, 'reddit', 'rl')).toBe('quiet');
    expect(levelFor(both, 'hacker-news', 'rl')).toBe('everything');
    expect(levelFor(both, 'hacker-news', 'jobs')).toBe('balanced');
    expect(levelFor(setLevelOf(both, 'siteLevels', 'reddit', null), 'reddit', 'jobs')).toBe('balanced');
  });
});
