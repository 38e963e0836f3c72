import { levels } from './comment.ts';
import { isRecord } from './own.ts';

interface Field<Value> {
  /** What holds while nothing (or nothing readable) is stored. */
  fallback: Value;
  isReadable(value: unknown): value is Value;
}

type Check<Value> = (value: unknown) => value is Value;

function field<Value>(fallback: Value, isReadable: Check<Value>): Field<Value> {
  return { fallback, isReadable };
}

const oneOf = <const Value extends string>(values: readonly Value[]): Check<Value> => (value): value is Value => values.some((each) => each === value);
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isShare = (value: unknown): value is number => isNumber(value) && value >= 0 && value <= 1;
const isListOfText = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isLevel = oneOf(levels);

const recordOf = <Value>(check: Check<Value>): Check<Record<string, Value>> => (value): value is Record<string, Value> =>
  isRecord(value) && Object.values(value).every(check);

/**
 * Every setting: its default, and what it may hold. Written by hand and not as a schema: settings are all that a web page's
 * content script has to check, and the schema library would be a fifth of what every page has to compile.
 */
export const settingFields = {
  version: field(1, isNumber),
  level: field('balanced', isLevel),
  /** Levels of single sites and debates, by id. Where both are given the quieter holds, where neither is given `level`. */
  siteLevels: field({}, recordOf(isLevel)),
  debateLevels: field({}, recordOf(isLevel)),
  /** Arguments less likely than this (0 to 1) are hidden whatever the level; 0 leaves it to the level. */
  minimum: field(0, isShare),
  /** Where an argument that is made again and again in a thread gets a badge: each time, or the first time only. */
  repeats: field('always', oneOf(['always', 'once'])),
  /** How many comments of a thread may have a badge: the surest, up to a fifth, or all that make an argument. */
  crowd: field('fifth', oneOf(['fifth', 'all'])),
  /** Whether the reader's own comments get badges, on sites that tell who is reading. */
  ownComments: field(false, isSwitch),
  /** Ids of debates and positions that are switched off. */
  debatesOff: field([], isListOfText),
  positionsOff: field([], isListOfText),
  /** Host names on which Counterpoint is paused. */
  pausedHosts: field([], isListOfText),
  /** Whether corrections change similar sentences too. */
  learning: field(true, isSwitch),
  /** By position, or "*" for all, the moment up to which corrections teach nothing. */
  forgotten: field({}, recordOf(isText)),
};

export type SettingName = keyof typeof settingFields;
type ValueOf<Setting> = Setting extends Field<infer Value> ? Value : never;
export type SettingValues = { [Name in SettingName]: ValueOf<(typeof settingFields)[Name]> };
