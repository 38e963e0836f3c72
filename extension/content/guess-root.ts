/** Comments named outright by schema.org or microformats. */
const declared = ['[itemtype$="schema.org/Comment"]', '[itemtype$="schema.org/UserComments"]', '[itemprop="comment"]', '.h-entry .u-comment', '.h-cite'];

/** What tells when something was written. */
export const times = 'time, [datetime], [itemprop^="date"], [class*="timestamp" i], [class*="time-ago" i], [class*="date" i], [title^="20"]';
const neverComments = 'nav, form, menu, [hidden], [popover], [role="navigation"], [role="search"]';

/** Fewer that look alike may be anything. */
const enough = 2;
/** From the time up to the element around the comment. */
const highest = 8;
/** Characters of prose that a comment has at least, apart from names and buttons. */
const shortestProse = 15;

const lengthOf = (element: Element) => element.textContent?.trim().length ?? 0;

/** Names of people are links, and short; a headline is a link too, but stands in a heading. */
export const isName = (link: Element): boolean => lengthOf(link) > 0 && lengthOf(link) <= 40 && link.closest('h1, h2, h3') === null && link.querySelector('time') === null;

function hasAuthor(element: Element): boolean {
  return Array.from(element.querySelectorAll('a[href], [rel~="author"], [class*="author" i], [class*="username" i]')).some(isName);
}

function hasProse(element: Element): boolean {
  const blocks = element.querySelectorAll('p, [itemprop="text"], [class*="content" i], [class*="body" i], [class*="text" i], [class*="message" i]');
  const isProse = (block: Element) => block.closest(`a, button, ${times}`) === null && block.querySelector(times) === null;
  return Array.from(blocks).some((block) => lengthOf(block) >= shortestProse && isProse(block));
}

/** Teasers of articles have a time, an author and prose as comments do; but a headline that is a link, too. */
const isTeaser = (element: Element) => element.querySelector('h1 a, h2 a, h3 a, h1, a h2, a h3') !== null;

/** The nearest element around a time that also holds an author and prose. */
function containerOf(mark: Element): Element | null {
  let element = mark.parentElement;
  for (let height = 0; element && element !== element.ownerDocument.body && height < highest; height += 1) {
    if (hasAuthor(element) && hasProse(element)) return isTeaser(element) || element.closest(neverComments) ? null : element;
    element = element.parentElement;
  }
  return null;
}

/** Selectors by tag and class that an element shares with its like. Classes with digits are often made by machines. */
function namesOf(element: Element): string[] {
  const tag = element.localName;
  // Broken markup makes names that no selector can hold, such as <p="a">.
  if (!/^[a-z][a-z0-9-]*$/.test(tag)) return [];
  return Array.from(element.classList).filter((name) => /^[a-z][a-z_-]*$/i.test(name)).map((name) => `${tag}.${name}`);
}

/** How many matches of a selector are containers; 0 if it also matches many other elements, which are no comments then. */
function worth(selector: string, containers: Set<Element>, document: Document): number {
  const all = Array.from(document.querySelectorAll(selector));
  const fitting = all.filter((each) => containers.has(each)).length;
  return fitting >= enough && fitting >= all.length / 2 ? fitting : 0;
}

/**
 * A selector of what looks like comments on a page of unknown make, or null. Careful: without a repeated element that
 * holds an author, a time and prose there is nothing.
 */
export function guessRoot(document: Document): string | null {
  const named = declared.find((selector) => document.querySelector(selector) !== null);
  if (named) return named;
  const containers = new Set<Element>();
  for (const mark of document.querySelectorAll(times)) {
    const container = containerOf(mark);
    if (container) containers.add(container);
  }
  const selectors = new Set([...containers].flatMap(namesOf));
  const ranked = [...selectors].map((selector) => ({ selector, count: worth(selector, containers, document) })).sort((first, second) => second.count - first.count);
  return ranked[0] && ranked[0].count > 0 ? ranked[0].selector : null;
}
