import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { oldestVersion, versionOf } from './version.ts';

export type BrowserName = 'chromium' | 'firefox';

/** @throws Error where a choice on the command line names no browser that we know */
export function browserNamed(choice: string): BrowserName {
  if (choice === 'firefox' || choice === 'chromium') return choice;
  throw new Error(`--browser is chromium or firefox, not ${choice}.`);
}

interface Program {
  /** Environment variable that names another program. */
  variable: string;
  /** Names on the PATH. */
  commands: string[];
  /** Usual places. Debian's chromium command is a shell script, so the program behind it comes first. */
  places: string[];
  debianPackage: string;
  download: string;
}

/** Where Windows keeps a program: for all of its users, of the other kind of processor, or for one. */
function onWindows(path: string): string[] {
  const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': other } = process.env;
  return [ProgramFiles, other, LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, path)] : []));
}

const programs: Record<BrowserName, Program> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/usr/lib/chromium/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ],
    debianPackage: 'chromium',
    download: 'https://www.google.com/chrome/ (or your system’s "chromium" package)',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')],
    debianPackage: 'firefox-esr',
    download: 'https://www.mozilla.org/firefox/ (or your system’s "firefox" package)',
  },
};

/** The path of an installed browser, or undefined. The environment variables CHROME_PATH and FIREFOX_PATH come first. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, places } = programs[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  const named = process.env[variable];
  return (named ? [named] : [...places, ...onPath]).find(isProgram);
}

/**
 * The path of a browser that the extension runs in. On Debian and its relatives, when run as root, one that is missing or too old is
 * installed by apt.
 *
 * @throws Error that says how to get it
 */
export function needBrowser(name: BrowserName): string {
  const oldest = oldestVersion(name);
  const isNew = (program: string) => (versionOf(program) ?? oldest) >= oldest;
  const find = () => [findBrowser(name)].find((program) => program !== undefined && isNew(program));
  const found = find() ?? (installByApt(name, oldest) ? find() : undefined);
  if (found) return found;
  const { variable, debianPackage, download } = programs[name];
  const old = findBrowser(name);
  const missing = process.env[variable] ? `${variable}=${process.env[variable]} is no program.` : `${variable} is not set and it is in none of the usual places.`;
  const problem = old ? `${old} is version ${versionOf(old)}; the extension needs ${oldest} or newer.` : `No ${name} found: ${missing}`;
  const fromDebian = existsSync('/usr/bin/apt-get') ? `by "sudo apt-get install ${debianPackage}" or ` : '';
  throw new Error(`${problem}\nGet it ${fromDebian}from ${download}, or name one in ${variable}.`);
}

function installByApt(name: BrowserName, oldest: number): boolean {
  const { variable, debianPackage } = programs[name];
  if (process.env[variable] || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`No ${name} ${oldest} or newer found: installing Debian's ${debianPackage} …`);
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update', '-q');
  // A fresh machine is often still busy with upgrades of its own.
  return run('install', '-o', 'DPkg::Lock::Timeout=600', '-qy', '--no-install-recommends', debianPackage).status === 0;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
