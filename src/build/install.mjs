// Installs the packages when they are missing or older than package-lock.json. Uses nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../..', import.meta.url);
const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Does nothing when everything is there. Throws when npm fails. */
export function ensureInstalled() {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.error('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; see above.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
