import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry { message: string; placeholders?: Record<string, { content: string }> }
type File = Record<string, Entry>;

const languages = readdirSync('extension/_locales').map((language) => `extension/_locales/${language}/messages.json`);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as File;
const english = read('extension/_locales/en/messages.json');
const plural = /_(zero|one|two|few|many|other)$/;
const namesIn = ({ message }: Entry) => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort();

describe.each(languages)('%s', (path) => {
  const file = read(path);

  it('numbers placeholders by the alphabet, as message() gives them', () => {
    for (const [key, entry] of Object.entries(file)) {
      const names = Object.keys(entry.placeholders ?? {}).sort();
      expect(names.map((name) => entry.placeholders?.[name]?.content), key).toEqual(names.map((_, index) => `$${index + 1}`));
      expect(names, key).toEqual(expect.arrayContaining(namesIn(entry)));
    }
  });

  it('gives every text with plural forms all forms that the language has', () => {
    const forms = new Intl.PluralRules(file['language']?.message).resolvedOptions().pluralCategories;
    const stems = new Set(Object.keys(file).filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
    for (const stem of stems) for (const form of forms) expect(Object.keys(file)).toContain(`${stem}_${form}`);
  });

  it('writes counts below a thousand in plain digits, as message() does', () => {
    const { format } = new Intl.NumberFormat(file['language']?.message);
    for (let count = 0; count < 1000; count += 1) expect(format(count)).toBe(String(count));
  });

  it('has the same texts as the English file, with the same placeholders', () => {
    const stemsOf = (texts: File) => [...new Set(Object.keys(texts).map((key) => key.replace(plural, '')))].sort();
    expect(stemsOf(file)).toEqual(stemsOf(english));
    for (const [key, entry] of Object.entries(file)) {
      const model = english[key] ?? english[key.replace(plural, '_other')];
      expect(Object.keys(entry.placeholders ?? {}).sort(), key).toEqual(Object.keys(model?.placeholders ?? {}).sort());
    }
  });
});

it('every text is used', () => {
  const sources = readdirSync('extension', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => `extension/${path}`);
  const code = [...sources, 'manifest.json'].map((path) => readFileSync(path, 'utf8')).join('\n');
  const built = [...code.matchAll(/message\(`(\w+)\$\{/g)].map(([, start = '']) => start);
  const stems = new Set(Object.keys(english).map((key) => key.replace(plural, '')));
  const unused = [...stems].filter((stem) => !new RegExp(`['_]${stem}(['_])`).test(code) && !built.some((start) => stem.startsWith(start)));
  expect(unused.filter((stem) => stem !== 'language')).toEqual([]);
});
