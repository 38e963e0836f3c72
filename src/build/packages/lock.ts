import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const entrySchema = z.looseObject({
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  integrity: z.optional(z.string()),
  resolved: z.optional(z.string()),
  dev: z.optional(z.boolean()),
});
const lockSchema = z.looseObject({ lockfileVersion: z.number(), version: z.string(), packages: z.record(z.string(), entrySchema) });

export type Lock = z.infer<typeof lockSchema>;
export interface Package {
  /** Folder below the repository, such as node_modules/preact. */
  folder: string;
  name: string;
  version: string;
  license: string;
  integrity: string | undefined;
  /** Whether readers get it: it is part of the extension. */
  shipped: boolean;
}

/** package-lock.json, checked. */
export async function readLock(file = 'package-lock.json'): Promise<Lock> {
  return lockSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Every package that the lock file names, sorted by name. */
export function packagesOf({ packages }: Lock): Package[] {
  const found = Object.entries(packages).filter(([folder]) => folder !== '');
  return found.map(([folder, { version = '', license = 'none', integrity, dev = false }]) => ({
    folder, name: folder.replace(/^.*node_modules\//, ''), version, license, integrity, shipped: !dev,
  })).sort((first, second) => first.name.localeCompare(second.name, 'en'));
}
