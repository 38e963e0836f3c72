import type { Browser, Page } from 'puppeteer-core';

/** A page that is on its way somewhere else may not answer. */
function addressOf(page: Page): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2000, ''));
  return Promise.race([page.evaluate(() => location.href).catch(() => ''), late]);
}

/** The pages that the extension opened after installation. Firefox names the address of such a page to the page alone. */
export async function firstPages({ browser, origin }: { browser: Browser; origin: string }): Promise<Page[]> {
  const pages = await browser.pages();
  const addresses = await Promise.all(pages.map(addressOf));
  return pages.filter((_, index) => addresses[index]?.startsWith(`${origin}/welcome/`));
}

/**
 * Closes the page that the extension opens after installation, as soon as it is there.
 *
 * @throws when it does not come
 */
export async function closeFirstPage(running: { browser: Browser; origin: string }): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((wait) => setTimeout(wait, 50))) {
    const [page] = await firstPages(running);
    if (page) return page.close();
  }
  throw new Error('The page after installation did not open.');
}
