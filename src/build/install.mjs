// Installs the packages when they are missing or older than package-lock.json. Uses nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../..', import.meta.url);
const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Older ones fail somewhere inside a package. */
function checkNode() {
  const { node: needed } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines;
  const numbersOf = (version) => version.match(/\d+/g).map(Number);
  const [own, least] = [numbersOf(process.versions.node), numbersOf(needed)];
  const at = least.findIndex((number, index) => number !== own[index]);
  if (at >= 0 && own[at] < least[at]) throw new Error(`This is Node ${process.versions.node}; ${needed} is needed.`);
}

/** Does nothing when everything is there. Throws when this Node is too old, or npm fails. */
export function ensureInstalled() {
  checkNode();
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.error('Installing packages (npm ci) …');
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(error ? `npm cannot be run: ${error.message}` : 'npm ci failed; see above.');
}

// The checkout may be reached through a link; the module's own address never is.
if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) ensureInstalled();
