import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { PublicLabel } from './label-file.ts';

const textSchema = z.object({
  id: z.string(),
  source: z.string(),
  native_id: z.nullable(z.string()),
  title: z.nullable(z.string()),
  text: z.string(),
});

/** The words of a public comment and of its thread's title. */
export interface PublicText {
  title: string;
  text: string;
}

/** Reads JSON lines, gzipped or not. */
export function readLines(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as unknown);
}

const files = ['train.jsonl.gz', 'dev.jsonl.gz', 'pool.jsonl.gz', 'fetched.jsonl'];

/** Where comment texts are kept: outside of the repository, since they are other people's words. */
export const textFolders = ['../shared/corpus', 'out/corpus'];

/** The key under which a label finds its text. */
export const keyOf = ({ source, nativeId }: Pick<PublicLabel, 'source' | 'nativeId'>): string => `${source} ${nativeId}`;

/** All texts that this machine has, by {@link keyOf}; empty where it has none. */
export function readTexts(folders: readonly string[] = textFolders): Map<string, PublicText> {
  const texts = new Map<string, PublicText>();
  for (const path of folders.flatMap((folder) => files.map((file) => join(folder, file)))) {
    if (!existsSync(path)) continue;
    for (const line of readLines(path)) {
      const { id, source, native_id: nativeId, title, text } = textSchema.parse(line);
      const words = { title: title ?? '', text };
      texts.set(keyOf({ source, nativeId: `@${id}` }), words);
      if (nativeId !== null) texts.set(keyOf({ source, nativeId }), words);
    }
  }
  return texts;
}
