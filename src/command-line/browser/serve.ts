import type { Page } from 'puppeteer-core';

/** What a page asked for, besides what was served. */
export type Requests = string[];

/**
 * Answers a page's requests: the given addresses with the given HTML, so that saved pages stand under their real host
 * names and the extension's own matches put it there; everything else is refused, or let through.
 *
 * @param pages HTML by address; more can be added while the page is open
 * @returns the addresses that were refused or let through, growing
 */
export async function serve(page: Page, pages: Map<string, string>, otherwise: 'refuse' | 'let through' = 'refuse'): Promise<Requests> {
  const others: Requests = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const html = pages.get(request.url().replace(/#.*$/, ''));
    if (html === undefined) others.push(request.url());
    const answer =
      html !== undefined
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
        : otherwise === 'refuse'
          ? request.abort()
          : request.continue();
    // A request of a page that has been left or closed cannot be answered any more.
    answer.catch(() => undefined);
  });
  return others;
}
