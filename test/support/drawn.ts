import { parseHTML } from 'linkedom';
import { type ComponentChild, options, render } from 'preact';
import { beforeEach } from 'vitest';
import withoutBrowser from '../../extension/platform/without-browser.ts';
import { onChanged, StorageArea } from './storage-area.ts';

/**
 * A document and as much of the browser's API as drawing a page of the extension needs, in Node. Import it before what is drawn.
 * Texts are the English ones; the storage and the permissions keep what they are given, and can be made to fail, which no real ones can.
 * Each test begins with nothing kept and nothing failing.
 */
export const browserApi = { permissionsFail: false, origins: [] as string[] };

const areas = { sync: new StorageArea('sync'), local: new StorageArea('local') };

/** Whether the storage takes no change. */
export function failToKeep(fails: boolean): void {
  for (const area of Object.values(areas)) area.refuses = fails ? ['set'] : [];
}

beforeEach(() => {
  for (const area of Object.values(areas)) area.reset();
  Object.assign(browserApi, { permissionsFail: false, origins: [] });
});

const silent = { addListener: () => undefined, removeListener: () => undefined };
const storage = { ...areas, onChanged };
const permit = (origins: string[]) => {
  if (browserApi.permissionsFail) return Promise.reject(new Error('refused'));
  browserApi.origins = origins;
  return Promise.resolve(true);
};
const permissions = {
  getAll: () => Promise.resolve({ origins: browserApi.origins }),
  request: ({ origins }: { origins: string[] }) => permit([...browserApi.origins, ...origins]),
  remove: ({ origins }: { origins: string[] }) => permit(browserApi.origins.filter((origin) => !origins.includes(origin))),
  onAdded: silent,
  onRemoved: silent,
};
const api = { ...withoutBrowser, runtime: { id: 'drawn', onMessage: silent }, storage, permissions };
const { document, window } = parseHTML('<!doctype html><body></body>');
Object.assign(globalThis, { document, browser: api, chrome: api });
// Effects come at once: nothing is painted.
options.requestAnimationFrame = queueMicrotask;

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Draws something in an empty place of the document. */
export async function draw(what: ComponentChild): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(what, place);
  await settled();
  return place;
}

/** Something happens to a control, as when the reader does it. Waits for what it begins, and for it to be drawn. */
export async function happen(control: Element | null | undefined, name: 'change' | 'click'): Promise<void> {
  if (!control) throw new Error(`Nothing there for a ${name}`);
  control.dispatchEvent(new window.Event(name, { bubbles: true }));
  await settled();
}

/** A switch is turned on. */
export async function turnOn(input: HTMLInputElement | null): Promise<void> {
  if (input) input.checked = true;
  await happen(input, 'change');
}

/** The button with this text. */
export const buttonIn = (page: HTMLElement, text: string): Element | undefined => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === text);

/** Counts how often an element takes the focus. */
export function focusOf(element: Element | null): { times: number } {
  const taken = { times: 0 };
  element?.addEventListener('focus', () => (taken.times += 1));
  return taken;
}
