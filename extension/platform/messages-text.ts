import browser from 'webextension-polyfill';
import type english from '../_locales/en/messages.json';

type File = typeof english;
type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Name> = Name extends `${infer Before}_${Plural}` ? Before : Name;
type EntryOf<Key extends string> = File[(Key extends keyof File ? Key : `${Key}_other`) & keyof File];

/** Every text of the interface by its key; plural forms (`badges_one`, `badges_other`) share the key before the underscore. */
export type MessageKey = Stem<keyof File & string>;

type Substitutions<Key extends MessageKey> =
  EntryOf<Key> extends { placeholders: infer Names } ? [substitutions: Record<keyof Names, string | number>] : [];

const language = () => browser.i18n.getMessage('language') || 'en';

let numbers: Intl.NumberFormat | undefined;

/**
 * A number as the language writes it. A small count looks alike in all our languages (a test checks it) and does without the
 * number format, which takes a page 40 milliseconds to make: more than all else that a badge costs.
 */
function written(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return (numbers ??= new Intl.NumberFormat(language())).format(value);
}

function text(key: string, values: string[]): string {
  return browser.i18n.getMessage(key, values);
}

/** The plural form that the language of the loaded texts has for a number; `other` where the file lacks it. */
function plural(key: string, count: number, values: string[]): string {
  return text(`${key}_${new Intl.PluralRules(language()).select(count)}`, values) || text(`${key}_other`, values);
}

/**
 * A text of the interface in the reader's language.
 *
 * Substitutions are given by name; in the message files `$1`, `$2` … stand for the names in alphabetical order (a test
 * checks it in every language). A text with plural forms is chosen by the substitution `count`. Numbers are written as
 * the language writes them.
 */
export function message<Key extends MessageKey>(key: Key, ...[substitutions]: Substitutions<Key>): string {
  const given: Record<string, string | number> = substitutions ?? {};
  const values = Object.keys(given).sort().map((name) => {
    const value = given[name] ?? '';
    return typeof value === 'number' ? written(value) : value;
  });
  const count = given['count'];
  return (typeof count === 'number' && plural(key, count, values)) || text(key, values);
}
