import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { badgeTag } from '../../extension/content/own-host.ts';
import { buttonOf, settledBadges } from './browser/badges.ts';
import { browserNamed, findBrowser, type BrowserName } from './browser/find.ts';
import { launchWithExtension } from './browser/launch.ts';
import { serve } from './browser/serve.ts';
import { choosePage, type ChosenPage } from './chosen-page.ts';
import { pageTable } from './page-table.ts';

const out = 'out';

/** Linux says by these variables that there is a screen; elsewhere there always is one. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

function browserOf(choice: string | undefined): BrowserName {
  if (choice !== undefined) return browserNamed(choice);
  return findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox';
}

async function open(page: Page, chosen: ChosenPage, dark = false): Promise<number> {
  // Requests name no hash.
  const asked = chosen.url.replace(/#.*$/, '');
  if (chosen.html) await serve(page, new Map([[asked, chosen.html(dark)]]), 'let through');
  await page.goto(chosen.url, { waitUntil: 'domcontentloaded' });
  return settledBadges(page);
}

/** Opens a window and leaves it to the reader until they close it. */
async function show(name: BrowserName, chosen: ChosenPage): Promise<void> {
  const { browser } = await launchWithExtension(name, { headless: false });
  const [page = await browser.newPage()] = await browser.pages();
  await open(page, chosen);
  (await pageTable(page)).forEach((line) => console.log(line));
  console.log('\nClose the browser to end.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
}

/** Saves screenshots: the page in light and dark, and with the popover of its first badge open. */
async function photograph(name: BrowserName, chosen: ChosenPage): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const dark of [false, true]) {
    const look = dark ? 'dark' : 'light';
    const { browser } = await launchWithExtension(name, { headless: true, dark });
    try {
      const page = await browser.newPage();
      await open(page, chosen, dark);
      if (!dark) (await pageTable(page)).forEach((line) => console.log(line));
      await page.screenshot({ path: `${out}/${look}.png` });
      console.log(`${out}/${look}.png`);
      const first = await page.$(badgeTag);
      if (!first) continue;
      await (await buttonOf(first)).click();
      // The popover asks the background for its texts.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await page.screenshot({ path: `${out}/popover-${look}.png` });
      console.log(`${out}/popover-${look}.png`);
    } finally {
      await browser.close();
    }
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, url: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const chosen = await choosePage(positionals[0], values.url);
  const name = browserOf(values.browser);
  const headless = values.headless === true || !hasDisplay;
  console.log(`Opening ${chosen.url} in ${name}${headless ? ', without a window' : ''} …`);
  await (headless ? photograph(name, chosen) : show(name, chosen));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
