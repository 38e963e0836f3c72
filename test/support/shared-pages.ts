import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = '../shared/pages';

/** Saved pages of other people's words, which are not in the repository; empty (and said so) where they are absent. */
export function sharedPages(...folders: string[]): string[] {
  if (!existsSync(folder)) {
    console.warn(`Tests on saved pages are skipped: ${folder} is absent.`);
    return [];
  }
  return folders.flatMap((each) => readdirSync(`${folder}/${each}`).filter((name) => name.endsWith('.html')).map((name) => `${each}/${name}`));
}

export const readSharedPage = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
