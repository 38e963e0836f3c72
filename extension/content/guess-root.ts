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
  // Around the comment anything may be called a date: an "update", a "validated" list.
  const isInTime = (block: Element) => block.closest(times)?.contains(element) === false;
  const isProse = (block: Element) => block.closest('a, button') === null && !isInTime(block) && block.querySelector(times) === null;
  return Array.from(blocks).some((block) => lengthOf(block) >= shortestProse && isProse(block));
}

/** Teasers of articles have a time, an author and prose as comments do; but a headline that is a link, too. */
const isTeaser = (element: Element) => element.querySelector('h1 a, h2 a, h3 a, h1, a h2, a h3') !== null;

/** Whether an element that holds an author and prose looks like a comment; null when it does not hold both. */
function judge(element: Element): boolean | null {
  return hasAuthor(element) && hasProse(element) ? !isTeaser(element) && element.closest(neverComments) === null : null;
}

/**
 * The nearest element around a time that also holds an author and prose.
 *
 * @param judged what is known of elements: many times have the same around them
 */
function containerOf(mark: Element, judged: Map<Element, boolean | null>): Element | null {
  let element = mark.parentElement;
  for (let height = 0; element && element !== element.ownerDocument.body && height < highest; height += 1) {
    let verdict = judged.get(element);
    if (verdict === undefined) judged.set(element, (verdict = judge(element)));
    if (verdict !== null) return verdict ? element : null;
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

/**
 * A selector of what looks like comments on a page of unknown make, or null. Careful: without a repeated element that
 * holds an author, a time and prose there is nothing.
 */
export function guessRoot(document: Document): string | null {
  const named = declared.find((selector) => document.querySelector(selector) !== null);
  if (named) return named;
  const judged = new Map<Element, boolean | null>();
  const containers = new Set(Array.from(document.querySelectorAll(times), (mark) => containerOf(mark, judged)));
  const counts = new Map<string, number>();
  for (const container of containers) for (const name of container ? namesOf(container) : []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].filter(([, count]) => count >= enough).sort(([, first], [, second]) => second - first);
  // What is mostly other things is the name of no comment.
  return ranked.find(([selector, count]) => count >= document.querySelectorAll(selector).length / 2)?.[0] ?? null;
}
