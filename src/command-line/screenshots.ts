import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { badgeTag } from '../../extension/content/own-host.ts';
import { buttonOf, settledBadges } from './browser/badges.ts';
import { launchWithExtension, type Running } from './browser/launch.ts';
import { serve } from './browser/serve.ts';
import { demonstrationPage, demonstrationUrl } from './demonstration/render.ts';

// npm run screenshots: pictures for the README and the stores, of our own demonstration thread. Needs npm run build.
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

async function photograph(look: 'light' | 'dark'): Promise<void> {
  const running = await launchWithExtension('chromium', { headless: true, offline: true, dark: look === 'dark' });
  const keep = async (page: Page, name: string, fullPage = false) => {
    const path = `${out}/${name}-${look}.png`;
    await page.screenshot({ path, fullPage });
    console.log(path);
  };
  try {
    const page = await thread(running, look === 'dark');
    await keep(page, 'thread');
    const first = await page.$(badgeTag);
    if (first) await (await buttonOf(first)).click();
    await rest();
    await keep(page, 'popover');
    const helper = await own(running, 'options/options.html', storeSize.width);
    await keep(helper, 'options', true);
    const tabs = await helper.evaluate(() => chrome.tabs.query({}));
    const tab = tabs.find(({ url }) => url === demonstrationUrl);
    await keep(await own(running, `popup/popup.html#tab=${tab?.id}`, 384), 'popup', true);
    await keep(await own(running, 'welcome/welcome.html', storeSize.width), 'welcome', true);
    await keep(await own(running, 'reader/reader.html', storeSize.width), 'reader');
  } finally {
    await running.browser.close();
  }
}

await mkdir(out, { recursive: true });
await photograph('light');
await photograph('dark');
