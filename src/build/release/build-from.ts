import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { browsers, type Browser } from '../manifest.ts';

const shell = process.platform === 'win32';

/**
 * Does what a reviewer does: unpacks a source package into an empty folder, installs, builds.
 *
 * @param packages `install` asks the registry for them by the lock file; `link` takes those installed here
 * @returns the bytes of each browser's package
 */
export async function buildFrom(source: string, packages: 'install' | 'link'): Promise<Record<Browser, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-source-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(source)))) {
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    if (packages === 'link') await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    else execFileSync('npm', ['ci', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell });
    execFileSync(process.execPath, ['build.mjs', '--zip'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return await builtIn(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The packages that were built in a copy of the repository. */
export async function builtIn(folder: string): Promise<Record<Browser, Buffer>> {
  const entries = browsers.map(async (browser) => [browser, await readFile(join(folder, `dist/${browser}.zip`))] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<Browser, Buffer>;
}
