import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundles } from '../../../../src/build/bundle.ts';
import { needBrowser } from '../../../../src/command-line/browser/find.ts';

export type BrowserName = 'chrome' | 'firefox';

export const browserNames: readonly BrowserName[] = ['chrome', 'firefox'];

let script: Promise<string> | undefined;

/** The content script as it is shipped, but on the stand-in for the extension API. */
function contentScript(): Promise<string> {
  const [options] = bundles('unused');
  script ??= build({
    ...options,
    entryPoints: ['extension/content/main.ts'],
    alias: { 'webextension-polyfill': './test/e2e/components/support/browser-api.ts' },
    write: false,
  }).then(({ outputFiles }) => outputFiles?.[0]?.text ?? '');
  return script;
}

export async function launch(browser: BrowserName): Promise<Browser> {
  const shared = { headless: true, executablePath: needBrowser(browser === 'chrome' ? 'chromium' : browser) };
  if (browser === 'firefox') return puppeteer.launch({ ...shared, browser });
  return puppeteer.launch({ ...shared, pipe: true, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'] });
}

export interface PageChoices {
  html: string;
  url?: string;
  /** What the stand-in for the background answers: see browser-api.ts. */
  standIn?: object;
}

/** Opens HTML under an address of the site, with shadow roots open for the test, and does not yet start the content script. */
export async function openPage(browser: Browser, { html, url = 'https://news.ycombinator.com/item?id=1', standIn = {} }: PageChoices): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url) void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
    else void request.abort();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate((given) => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
    Object.assign(globalThis, { standIn: given });
  }, standIn);
  return page;
}

export async function startContentScript(page: Page): Promise<void> {
  await page.evaluate(await contentScript());
}
