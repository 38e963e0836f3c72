/**
 * What an element is and where it stands. Asked itself, a form answers with its control of that name (`<input name="parentNode">`),
 * content scripts too, and whoever walks over the page goes in circles: its prototype answers for it.
 *
 * @param owner has the property for all nodes of its kind; there is none outside a browser, where nodes answer themselves
 */
function property<Owner extends object, Name extends keyof Owner>(owner: { prototype: Owner } | undefined, name: Name): (node: Owner) => Owner[Name] {
  const { get, value }: PropertyDescriptor = (owner && Object.getOwnPropertyDescriptor(owner.prototype, name)) ?? {};
  return (node) => (get ? get.call(node) : (value ?? node[name])) as Owner[Name];
}

const { Node: nodes, Element: elements } = globalThis as Partial<typeof globalThis>;
const methods = { closest: property(elements, 'closest'), matches: property(elements, 'matches') };

export const parentNodeOf = property(nodes, 'parentNode');
export const parentElementOf = property(nodes, 'parentElement');
export const firstChildOf = property(nodes, 'firstChild');
export const nextSiblingOf = property(nodes, 'nextSibling');
export const previousElementOf = property(elements, 'previousElementSibling');
export const slotOf = property(elements, 'assignedSlot');
export const tagOf = property(elements, 'tagName');

export const closest = (element: Element, selector: string): Element | null => methods.closest(element).call(element, selector);
export const matches = (element: Element, selector: string): boolean => methods.matches(element).call(element, selector);

/** The element that a shadow tree belongs to; null for other nodes, also for a document with an image of the name "host". */
export const hostOf = (node: Node | null): Element | null => (node?.nodeType === 11 && (node as Partial<ShadowRoot>).host) || null;
