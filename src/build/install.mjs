// Installs the packages when they are missing or older than package-lock.json. Uses nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.mjs';

const root = new URL('../..', import.meta.url);
const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Whether a version of Node is in a range; others fail somewhere inside a package.
 *
 * @param {string} version such as 22.3.0
 * @param {string} needed a range such as "^20.19 || >=24"
 */
export function isNodeFor(version, needed) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return needed.split('||').some((part) => {
    const [least = 0, leastMinor = 0] = part.match(/\d+/g)?.map(Number) ?? [];
    const isNewer = part.includes('>=') && major > least;
    return isNewer || (major === least && minor >= leastMinor);
  });
}

function checkNode() {
  const { node: needed } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines;
  if (!isNodeFor(process.versions.node, needed)) throw new Error(`This is Node ${process.versions.node}; ${needed} is needed.`);
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

if (isMain(import.meta.url)) ensureInstalled();
