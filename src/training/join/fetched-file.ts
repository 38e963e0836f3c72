import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { keyOf } from '../data/texts.ts';
import type { Found } from './site.ts';

/** A line of the file: a comment in the form that src/training/data/texts.ts reads, or `gone`. */
const lineSchema = z.object({ source: z.string(), native_id: z.string(), gone: z.boolean().optional() });

/** Texts longer than this were cut when they were labelled; cut the same way, sentence numbers stay right. */
const longest = 2000;

/** Collects fetched comments in a file of JSON lines. What is in it is not fetched again, so that a stopped run can go on. */
export class FetchedFile {
  readonly #known = new Set<string>();
  readonly #path: string;
  readonly #gonePath: string;

  /** Reads what is there; a last line that was cut off by a crash is removed. */
  constructor(path: string, gonePath: string) {
    this.#path = path;
    this.#gonePath = gonePath;
    mkdirSync(dirname(path), { recursive: true });
    for (const file of [path, gonePath]) if (existsSync(file)) this.#read(file);
  }

  #read(file: string): void {
    const bytes = readFileSync(file);
    const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
    if (whole.length < bytes.length) truncateSync(file, whole.length);
    for (const line of whole.toString('utf8').split('\n').filter(Boolean)) {
      const { source, native_id: nativeId } = lineSchema.parse(JSON.parse(line));
      this.#known.add(keyOf({ source, nativeId }));
    }
  }

  has(source: string, nativeId: string): boolean {
    return this.#known.has(keyOf({ source, nativeId }));
  }

  /** Appends what a site gave; comments that are gone go to a file of their own. */
  add(source: string, found: readonly Found[]): void {
    for (const { nativeId, title, text } of found) {
      this.#known.add(keyOf({ source, nativeId }));
      const id = `${source}-${nativeId}`;
      const line = text === null ? { source, native_id: nativeId, gone: true } : { id, source, native_id: nativeId, title, text: text.slice(0, longest) };
      appendFileSync(text === null ? this.#gonePath : this.#path, `${JSON.stringify(line)}\n`);
    }
  }
}
