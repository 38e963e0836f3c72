import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { demonstrationPage, demonstrationUrl } from './demonstration/render.ts';

/** The page to show: an address of the web, or HTML to serve under an address. */
export interface ChosenPage {
  url: string;
  /** Absent when the page is to be loaded from the network. */
  html?: (dark: boolean) => string;
}

/**
 * @param argument an http(s) URL, a saved page, or nothing for the demonstration thread
 * @param address where a saved page came from; needed when it does not say so itself
 * @throws Error when a saved page cannot be read or its address is unknown
 */
export async function choosePage(argument?: string, address?: string): Promise<ChosenPage> {
  if (argument === undefined) return { url: demonstrationUrl, html: (dark) => demonstrationPage({ dark }) };
  if (/^https?:\/\//.test(argument)) return { url: argument };
  const html = await readFile(resolve(process.env.INIT_CWD ?? '.', argument), 'utf8');
  if (address !== undefined && !isAddress(address)) throw new Error(`--url ${address}: not the address of a page.`);
  const url = address ?? addressOf(html);
  if (!url) throw new Error(`${argument} does not say where it was saved from; add --url ADDRESS.`);
  // As the browser will ask for it.
  return { url: new URL(url).href, html: () => html };
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

function addressOf(html: string): string | undefined {
  const { document } = parseHTML(html);
  const said = [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), document.querySelector('meta[property="og:url"]')?.getAttribute('content')];
  return said.find((url) => typeof url === 'string' && isAddress(url)) ?? undefined;
}
