/** Helpers for adapters: comments nest, so what stands inside a comment's root may belong to a reply. */

/**
 * The first match inside a comment that belongs to itself and not to a comment nested in it.
 *
 * @param comments selector of all comments' roots
 * @param fits a further condition
 */
export function own(root: Element, comments: string, selector: string, fits: (element: Element) => boolean = () => true): Element | null {
  const isOwn = (element: Element) => element.closest(comments) === root && fits(element);
  const first = root.querySelector(selector);
  if (first === null || isOwn(first)) return first;
  return Array.from(root.querySelectorAll(selector)).find(isOwn) ?? null;
}

/** The comment around a comment, for sites that nest the elements. */
export function around(root: Element, comments: string): Element | null {
  return root.parentElement?.closest(comments) ?? null;
}

/** A comment and those around it, from the inside out, for sites that nest the elements. */
export function selfAndAround(root: Element, comments: string): Element[] {
  const outer = around(root, comments);
  return outer ? [root, ...selfAndAround(outer, comments)] : [root];
}

/** Where rows are links and quoted posts are links within them: whether an element is in the row but in no quoted post. */
export function isInNoInnerLink(root: Element): (element: Element) => boolean {
  return (element) => element.parentElement?.closest('[role="link"]')?.contains(root) ?? true;
}

/** The visible words of a small element, such as a name; null when there are none. */
export function wordsOf(element: Element | null): string | null {
  return element?.textContent?.trim() || null;
}

/** The address of a page; outside a browser the one that the page names as its own. */
export function addressOf(document: Document): string {
  return document.baseURI ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
}

/** Where a link leads, as an absolute address; null when there is none. */
export function linkOf(element: Element | null): string | null {
  const href = element?.getAttribute('href');
  return element && href ? absolute(href, element.ownerDocument) : null;
}

/** An address as it may stand on a page, made absolute. */
export function absolute(href: string, document: Document): string {
  const page = addressOf(document) || undefined;
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}

/** The first group of an expression in an element's attribute. */
export function partOf(element: Element | null, attribute: string, expression: RegExp): string | null {
  return expression.exec(element?.getAttribute(attribute) ?? '')?.[1] ?? null;
}

/** The text of the first heading that a selector finds, else the title of the document without the site's name. */
export function headingOf(document: Document, selector: string, siteName = /\s+[-|·:•—–]\s+[^-|·:•—–]+$/): string {
  return wordsOf(document.querySelector(selector)) ?? document.title.replace(siteName, '');
}
