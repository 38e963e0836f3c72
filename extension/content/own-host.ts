/** What our elements on the page are called. No such custom elements are registered: content scripts in Chromium cannot. */
export const badgeTag = 'counterpoint-badge';
export const popoverTag = 'counterpoint-popover';

/** The event that asks an element of ours whether a living script stands behind it: the answer is to prevent the default. */
export const question = 'counterpoint-alive';

/**
 * Whether a content script stands behind an element of ours: this one, or that of another copy of the extension in the same
 * browser. None does behind what an update left, or what a page copied or made up.
 */
export const isAlive = (host: Element): boolean => !host.dispatchEvent(new Event(question, { cancelable: true }));

const nodeNames = new Set([badgeTag, popoverTag].map((tag) => tag.toUpperCase()));

export const isOwnHost = (node: Node): boolean => nodeNames.has(node.nodeName);

/**
 * Removes what an earlier content script left behind. After the extension is reloaded Firefox injects it anew into open
 * pages, next to the elements of the old one. What another copy of the extension shows is its own affair.
 */
export function removeStaleHosts(): void {
  for (const host of document.querySelectorAll(`${badgeTag}, ${popoverTag}`)) if (!isAlive(host)) host.remove();
}
