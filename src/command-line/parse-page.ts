import { parseHTML } from 'linkedom';

/** Parses a saved page. Where its outermost element is missing one is made, as browsers do and this parser does not. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  return (document.documentElement as Element | null) ? document : parseHTML(`<html><body>${html}</body></html>`).document;
}
