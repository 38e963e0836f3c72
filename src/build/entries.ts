import { existsSync } from 'node:fs';

const pages = ['popup', 'options', 'reader', 'welcome'];
const first = (files: string[]) => files.filter((file) => existsSync(file)).slice(0, 1);

/** What esbuild makes out of which source: output path without ending -> source file. */
export type Entries = Record<string, string>;

/** The scripts that run in web pages, in the background and in the extension's own pages. */
export function scripts(): Entries {
  const found: Entries = {};
  for (const room of ['content', 'background']) {
    for (const file of first([`extension/${room}/main.ts`])) found[room] = file;
  }
  for (const file of first(['extension/content/recognise.ts'])) found['recognise'] = file;
  for (const page of pages) {
    for (const file of first([`extension/${page}/${page}.tsx`, `extension/${page}/${page}.ts`])) found[`${page}/${page}`] = file;
  }
  return found;
}

/** The style sheets of the extension's own pages. */
export function styles(): Entries {
  return Object.fromEntries(pages.flatMap((page) => first([`extension/${page}/${page}.css`]).map((file) => [`${page}/${page}`, file])));
}

/** What is copied as it is: path in the package -> source. */
export function copies(): Entries {
  const html = pages.flatMap((page) => first([`extension/${page}/${page}.html`]).map((file) => [`${page}/${page}.html`, file]));
  const folders = [['_locales', 'extension/_locales'], ['icons', 'icons']];
  const model = ['concepts', 'encoder'].map((name) => [`model/${name}.bin`, `src/detect/model/${name}.bin`]);
  return Object.fromEntries([...html, ...[...folders, ...model].filter(([, source]) => source && existsSync(source))]);
}
