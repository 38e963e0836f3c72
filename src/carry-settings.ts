import * as z from 'zod/mini';
import { settingFields, type SettingName, type SettingValues } from './setting-fields.ts';
import type { Settings } from './settings.ts';

/** What a file may say of one setting. */
const carried = <Name extends SettingName>(name: Name) => z.custom<SettingValues[Name]>((value) => settingFields[name].isReadable(value));

/** Settings as a file carries them: a field may be missing, but what is there must be right. */
const carriedSchema = z.partial(z.strictObject({
  level: carried('level'), siteLevels: carried('siteLevels'), debateLevels: carried('debateLevels'), minimum: carried('minimum'),
  repeats: carried('repeats'), crowd: carried('crowd'), ownComments: carried('ownComments'), debatesOff: carried('debatesOff'),
  positionsOff: carried('positionsOff'), pausedHosts: carried('pausedHosts'), learning: carried('learning'),
}));

export type Carried = z.infer<typeof carriedSchema>;

/** What tells a file of settings from other JSON, and its form. */
const kind = 'counterpoint-settings';
const form = 1;

/** Why a file cannot be taken over. */
export type SettingsProblem = 'not-json' | 'not-settings' | 'newer' | 'invalid';

/** Settings as a file to keep or to take to another browser. */
export function exportSettings(settings: Settings): string {
  const carried = Object.fromEntries(Object.entries(settings).filter(([field]) => field in carriedSchema.shape));
  return `${JSON.stringify({ kind, form, settings: carried }, null, 2)}\n`;
}

/**
 * Reads a file that {@link exportSettings} wrote, perhaps edited since. One wrong field refuses the whole file.
 *
 * @returns the fields that it carries, or what is wrong
 */
export function readSettingsFile(text: string): { carried: Carried } | { problem: SettingsProblem } {
  let file: { kind?: unknown; form?: unknown; settings?: unknown } | null;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return { problem: 'not-json' };
  }
  if (file?.kind !== kind) return { problem: 'not-settings' };
  if (file.form !== form) return { problem: 'newer' };
  const read = carriedSchema.safeParse(file.settings);
  return read.success ? { carried: read.data } : { problem: 'invalid' };
}

/** The fields that a file would change. */
export function changedFields(settings: Settings, carried: Carried): (keyof Carried)[] {
  const fields = Object.keys(carried) as (keyof Carried)[];
  return fields.filter((field) => JSON.stringify(carried[field]) !== JSON.stringify(settings[field]));
}
