import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { World } from './world.ts';

const folderFor = (what: string) => mkdtemp(join(tmpdir(), `counterpoint-${what}-`));

/** Installs the extension once more under another id, as who has it from a store and from its source. */
export async function installCopy({ running }: World): Promise<void> {
  const folder = await folderFor('copy');
  await cp(resolve(running.name === 'chromium' ? 'dist/chrome' : 'dist/firefox'), folder, { recursive: true });
  const manifest = await readFile(`${folder}/manifest.json`, 'utf8');
  await writeFile(`${folder}/manifest.json`, manifest.replace('counterpoint@', 'copy-of-counterpoint@'));
  const id = await running.browser.installExtension(folder);
  if (running.name === 'chromium') await closeWelcome(running.browser, id);
}

/** Waits for the tab that opens after an installation and closes it: it would hide the page that is tested. */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/welcome/`));
  await (await welcome.page())?.close();
}

/** Takes away the extension that the world started with. */
export function uninstallFirst({ running: { browser, name, origin } }: World): Promise<void> {
  return browser.uninstallExtension(name === 'chromium' ? new URL(origin).hostname : 'counterpoint@counterpoint.example');
}

/**
 * Runs in the pages of the other extension: insists on being the last in the line in which badges stand, whatever comes, and
 * counts how often it had to move.
 */
const rival = `
  let moves = 0;
  const place = () => {
    for (const line of document.querySelectorAll('.comhead')) {
      const tag = line.querySelector('.rival') ?? Object.assign(document.createElement('span'), { className: 'rival', textContent: ' [+1]' });
      if (line.lastElementChild === tag) continue;
      line.append(tag);
      document.documentElement.dataset.moves = String(++moves);
    }
  };
  new MutationObserver(place).observe(document, { childList: true, subtree: true });
  place();
`;

/** Installs an extension that marks comments at the very place where badges stand. */
export async function installRival({ running }: World): Promise<void> {
  const folder = await folderFor('rival');
  const manifest = {
    manifest_version: 3, name: 'Rival', version: '1', host_permissions: ['https://news.ycombinator.com/*'],
    content_scripts: [{ matches: ['https://news.ycombinator.com/*'], js: ['rival.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'rival@counterpoint.example' } },
  };
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  await writeFile(`${folder}/rival.js`, rival);
  await running.browser.installExtension(folder);
}
