import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { closeFirstPage } from './first-page.ts';
import { needBrowser, type BrowserName } from './find.ts';

export interface LaunchChoices {
  headless: boolean;
  /** Cuts the network: every name fails to resolve, every connection is refused. Served pages still arrive. */
  offline?: boolean;
  /** A proxy that everything goes through ("host:port"), to see what a browser asks for. */
  proxy?: string;
  /** What pages see as prefers-color-scheme. */
  dark?: boolean;
  /** Match patterns of hosts that count as granted by the reader. */
  grant?: string[];
  /** Firefox only: agrees to every host that the extension asks for, as a reader would in the browser's own dialogue. */
  agree?: boolean;
  /** Folder of a profile to keep, so that a second launch is a restart. */
  profile?: string;
  /** Changes a copy of the package before it is installed. */
  prepare?: (folder: string) => Promise<void>;
  /** Leaves the page open that the extension opens after installation; it would cover what is opened next. */
  keepFirstPage?: boolean;
  /** More settings of Firefox, by the names of about:config. */
  firefoxPrefs?: Record<string, boolean | number | string>;
}

export interface Running {
  name: BrowserName;
  browser: Browser;
  /** Origin of the extension's own pages, without a slash at the end. */
  origin: string;
}

/** The same in every launch, so that a restarted Firefox finds the extension's storage again. */
const firefoxOrigin = '7f3b1c62-59f4-4d6e-9d0a-2b8f5a1e4c37';
const size = { width: 1280, height: 900 };

/** Starts a browser with the built extension (dist/chrome or dist/firefox) in it. Rejects when either fails. */
export async function launchWithExtension(name: BrowserName, choices: LaunchChoices): Promise<Running> {
  const built = resolve(name === 'chromium' ? 'dist/chrome' : 'dist/firefox');
  const folder = choices.grant || choices.prepare ? await changedCopy(built, choices) : built;
  const shared = {
    executablePath: needBrowser(name),
    headless: choices.headless,
    defaultViewport: choices.headless ? size : null,
    ...(choices.profile !== undefined && { userDataDir: choices.profile }),
  };
  const isFirst = choices.profile === undefined || !existsSync(choices.profile) || readdirSync(choices.profile).length === 0;
  const browser = await launch(name === 'chromium' ? chromium(shared, choices) : await firefox(shared, choices, folder));
  try {
    const id = await browser.installExtension(folder);
    const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${firefoxOrigin}`;
    if (isFirst && !choices.keepFirstPage) await closeFirstPage({ browser, origin });
    return { name, browser, origin };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A browser asks the reader for optional hosts, which no program can answer: this copy has them from the start. */
async function changedCopy(built: string, { grant = [], prepare }: LaunchChoices): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-'));
  await cp(built, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')) as { host_permissions: string[] };
  await writeFile(`${folder}/manifest.json`, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...grant] }));
  await prepare?.(folder);
  return folder;
}

function chromium(shared: LaunchOptions, { offline, proxy, dark }: LaunchChoices): LaunchOptions {
  const args = [`--window-size=${size.width},${size.height}`];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (offline) args.push('--host-resolver-rules=MAP * ~NOTFOUND');
  if (proxy) args.push(`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>');
  args.push(`--blink-settings=preferredColorScheme=${dark ? 0 : 1}`);
  return { ...shared, pipe: true, enableExtensions: true, args };
}

async function firefox(shared: LaunchOptions, { offline, proxy, dark, agree, firefoxPrefs }: LaunchChoices, folder: string): Promise<LaunchOptions> {
  const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  const [host, port] = (proxy ?? '127.0.0.1:9').split(':');
  const closed = {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
  const extraPrefsFirefox = {
    'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: firefoxOrigin }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    ...(agree && { 'extensions.webextOptionalPermissionPrompts': false }),
    ...((offline || proxy) && closed),
    ...firefoxPrefs,
  };
  return { ...shared, browser: 'firefox', args: ['--remote-allow-system-access'], extraPrefsFirefox };
}

