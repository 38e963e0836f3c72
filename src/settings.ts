import * as z from 'zod/mini';
import { type Level, levels } from './comment.ts';
import { own } from './own.ts';

/** What fields hold. Made when something is read: a page on which nothing was ever set does without. */
export const fieldSchemas = () => ({
  level: z.enum(levels),
  levels: z.record(z.string(), z.enum(levels)),
  minimum: z.number().check(z.minimum(0), z.maximum(1)),
  /** Where an argument that is made again and again in a thread gets a badge: each time, or the first time only. */
  repeats: z.enum(['always', 'once']),
  /** How many comments of a thread may have a badge: the surest, up to a fifth, or all that make an argument. */
  crowd: z.enum(['fifth', 'all']),
  ids: z.array(z.string()),
});

type Field<Name extends keyof ReturnType<typeof fieldSchemas>> = z.infer<ReturnType<typeof fieldSchemas>[Name]>;

const defaults = {
  version: 1,
  level: 'balanced' as Level,
  /** Levels of single sites and debates, by id. Where both are given the quieter holds, where neither is given `level`. */
  siteLevels: {} as Field<'levels'>,
  debateLevels: {} as Field<'levels'>,
  /** Arguments less likely than this (0 to 1) are hidden whatever the level; 0 leaves it to the level. */
  minimum: 0,
  repeats: 'always' as Field<'repeats'>,
  crowd: 'fifth' as Field<'crowd'>,
  /** Whether the reader's own comments get badges, on sites that tell who is reading. */
  ownComments: false,
  /** Ids of debates and positions that are switched off. */
  debatesOff: [] as Field<'ids'>,
  positionsOff: [] as Field<'ids'>,
  /** Host names on which Counterpoint is paused. */
  pausedHosts: [] as Field<'ids'>,
  /** Whether corrections change similar sentences too. */
  learning: true,
  /** By position, or "*" for all, the moment up to which corrections teach nothing. */
  forgotten: {} as Record<string, string>,
};

/**
 * What the reader chose. Every field has a default and a field that cannot be read falls back to it alone, so that an
 * object stored by an older or a newer version (or a damaged one) is read as far as it goes. Unknown fields are kept.
 */
const settingsSchema = z.lazy(() => {
  const field = fieldSchemas();
  return z.looseObject({
    version: z.catch(z.number(), defaults.version),
    level: z.catch(field.level, defaults.level),
    siteLevels: z.catch(field.levels, defaults.siteLevels),
    debateLevels: z.catch(field.levels, defaults.debateLevels),
    minimum: z.catch(field.minimum, defaults.minimum),
    repeats: z.catch(field.repeats, defaults.repeats),
    crowd: z.catch(field.crowd, defaults.crowd),
    ownComments: z.catch(z.boolean(), defaults.ownComments),
    debatesOff: z.catch(field.ids, defaults.debatesOff),
    positionsOff: z.catch(field.ids, defaults.positionsOff),
    pausedHosts: z.catch(field.ids, defaults.pausedHosts),
    learning: z.catch(z.boolean(), defaults.learning),
    forgotten: z.catch(z.record(z.string(), z.string()), defaults.forgotten),
  });
});

export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = defaults;

/** Reads whatever was stored as settings; anything that is not an object gives the defaults. */
export function readSettings(stored: unknown): Settings {
  if (stored === undefined) return defaultSettings;
  const read = settingsSchema.safeParse(stored);
  return read.success ? read.data : defaultSettings;
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
