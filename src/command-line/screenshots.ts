import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { badgeTag } from '../../extension/content/own-host.ts';
import { buttonOf, settledBadges } from './browser/badges.ts';
import { type BrowserName, browserNamed } from './browser/find.ts';
import { launchWithExtension, type Running } from './browser/launch.ts';
import { serve } from './browser/serve.ts';
import { demonstrationPage, demonstrationUrl } from './demonstration/render.ts';

// npm run screenshots [-- --browser firefox]: pictures of every surface, for the stores; with --readme the README's one. All show our own
// demonstration thread. Needs npm run build.
const out = 'out/screenshots';
const storeSize = { width: 1280, height: 800 };

declare const chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };

const rest = () => new Promise((resolve) => setTimeout(resolve, 1000));

async function thread({ browser }: Running, dark: boolean): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(storeSize);
  await serve(page, new Map([[demonstrationUrl, demonstrationPage({ dark })]]));
  await page.goto(demonstrationUrl, { waitUntil: 'domcontentloaded' });
  await settledBadges(page);
  return page;
}

async function own({ browser, origin }: Running, path: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ ...storeSize, width });
  await page.goto(`${origin}/${path}`, { waitUntil: [] });
  await page.waitForSelector('main');
  await rest();
  return page;
}

async function openPopover(page: Page): Promise<void> {
  const badge = await page.$(badgeTag);
  if (badge) await (await buttonOf(badge)).click();
  await rest();
}

async function inBrowser(name: BrowserName, dark: boolean, use: (running: Running) => Promise<void>): Promise<void> {
  const running = await launchWithExtension(name, { headless: true, offline: true, dark });
  try {
    await use(running);
  } finally {
    await running.browser.close();
  }
}

async function keep(page: Page, path: string, fullPage = false): Promise<void> {
  await page.screenshot({ path, fullPage });
  console.log(path);
}

/** Every surface in one browser and one look. */
async function photograph(running: Running, look: 'light' | 'dark'): Promise<void> {
  const at = (name: string): string => `${out}/${running.name}-${name}-${look}.png`;
  const page = await thread(running, look === 'dark');
  await keep(page, at('thread'));
  await openPopover(page);
  await keep(page, at('popover'));
  const helper = await own(running, 'options/options.html', storeSize.width);
  await keep(helper, at('options'), true);
  const tabs = await helper.evaluate(() => chrome.tabs.query({}));
  const tab = tabs.find(({ url }) => url === demonstrationUrl);
  await keep(await own(running, `popup/popup.html#tab=${tab?.id}`, 384), at('popup'), true);
  await keep(await own(running, 'welcome/welcome.html', storeSize.width), at('welcome'), true);
  await keep(await own(running, 'reader/reader.html', storeSize.width), at('reader'));
}

/** The README's picture: the beginning of the thread, with a popover. */
async function photographForReadme(running: Running): Promise<void> {
  const page = await thread(running, false);
  await openPopover(page);
  await keep(page, '.github/demonstration.png');
}

try {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' }, readme: { type: 'boolean' } } });
  const name = browserNamed(values.browser);
  await mkdir(out, { recursive: true });
  if (values.readme) await inBrowser(name, false, photographForReadme);
  else for (const look of ['light', 'dark'] as const) await inBrowser(name, look === 'dark', (running) => photograph(running, look));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
