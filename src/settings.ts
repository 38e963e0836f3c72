import { type Level, levels } from './comment.ts';
import { isRecord, own } from './own.ts';
import { settingFields, type SettingName, type SettingValues } from './setting-fields.ts';

/** What the reader chose, and whatever else is stored with it. */
export type Settings = SettingValues & Record<string, unknown>;

type Fields = [SettingName, { fallback: unknown; isReadable(value: unknown): boolean }][];
const fields = Object.entries(settingFields) as Fields;

export const defaultSettings = Object.fromEntries(fields.map(([name, { fallback }]) => [name, fallback])) as Settings;

/** Whether what is stored of a setting cannot be read, though no newer version wrote it. */
export function isDamaged(stored: Record<string, unknown>, name: string): boolean {
  const field = own(settingFields as Record<string, Fields[number][1]>, name);
  return field !== undefined && !field.isReadable(stored[name]) && !(Number(stored['version']) > settingFields.version.fallback);
}

/**
 * Reads whatever was stored as settings. Every field has a default and a field that cannot be read falls back to it alone, so
 * that an object stored by an older or a newer version (or a damaged one) is read as far as it goes; anything that is not
 * an object gives the defaults. Unknown fields are kept.
 */
export function readSettings(stored: unknown): Settings {
  if (!isRecord(stored)) return defaultSettings;
  const read = fields.map(([name, { fallback, isReadable }]) => [name, isReadable(own(stored, name)) ? stored[name] : fallback] as const);
  return { ...stored, ...Object.fromEntries(read) } as Settings;
}

/**
 * The stored object after a change: only the fields that differ between `before` and `after` are written over `stored`,
 * so that fields and values of a newer version, which this version reads as defaults, survive.
 */
export function mergeSettings(stored: unknown, before: Settings, after: Settings): Record<string, unknown> {
  const merged: Record<string, unknown> = stored !== null && typeof stored === 'object' ? { ...stored } : {};
  for (const [field, value] of Object.entries(after)) {
    if (JSON.stringify(value) !== JSON.stringify(before[field])) merged[field] = value;
  }
  return { version: defaultSettings.version, ...merged };
}

/** Whether badges of a position are wanted: its debate and the position itself must be on. */
export function isOn(settings: Settings, debate: string, position?: string): boolean {
  return !settings.debatesOff.includes(debate) && (position === undefined || !settings.positionsOff.includes(position));
}

const quietest = (given: Level[]): Level | undefined => levels.find((level) => given.includes(level));

/** How much is shown of a debate on a site. */
export function levelFor({ level, siteLevels, debateLevels }: Settings, site: string, debate: string): Level {
  return quietest([own(siteLevels, site), own(debateLevels, debate)].filter((each) => each !== undefined)) ?? level;
}

/** Gives a site or a debate a level of its own; null takes it away again. */
export function setLevelOf(settings: Settings, kind: 'siteLevels' | 'debateLevels', id: string, level: Level | null): Settings {
  const { [id]: _, ...rest } = settings[kind];
  return { ...settings, [kind]: level === null ? rest : { ...rest, [id]: level } };
}

export function isPaused(settings: Settings, host: string): boolean {
  return settings.pausedHosts.includes(host);
}

const without = (list: string[], ids: string[]) => list.filter((each) => !ids.includes(each));

/** Switches a debate on or off; its positions keep their own switches. */
export function switchDebate(settings: Settings, debate: string, on: boolean): Settings {
  const rest = without(settings.debatesOff, [debate]);
  return { ...settings, debatesOff: on ? rest : [...rest, debate] };
}

export function switchPosition(settings: Settings, position: string, on: boolean): Settings {
  const rest = without(settings.positionsOff, [position]);
  return { ...settings, positionsOff: on ? rest : [...rest, position] };
}

export function pauseHost(settings: Settings, host: string, paused: boolean): Settings {
  const rest = without(settings.pausedHosts, [host]);
  return { ...settings, pausedHosts: paused ? [...rest, host].sort() : rest };
}
