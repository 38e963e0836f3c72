import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { BrowserName } from './find.ts';

interface Manifest {
  minimum_chrome_version: string;
  browser_specific_settings: { gecko: { strict_min_version: string } };
}

/** The oldest major version that the extension runs in, as its manifest tells the browsers. */
export function oldestVersion(name: BrowserName): number {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest;
  return Number.parseInt(name === 'chromium' ? manifest.minimum_chrome_version : manifest.browser_specific_settings.gecko.strict_min_version, 10);
}

const known = new Map<string, number | null>();

/** The major version of a browser's program; null where it does not tell (on Windows it would open a window instead). */
export function versionOf(program: string): number | null {
  if (process.platform === 'win32') return null;
  let version = known.get(program);
  if (version === undefined) {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
    const major = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
    version = major === undefined ? null : Number(major);
    known.set(program, version);
  }
  return version;
}
