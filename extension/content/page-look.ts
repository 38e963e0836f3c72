import { parentElementOf } from './unclobbered.ts';

/** Whether the page is light or dark where comments stand. */
export type Look = 'light' | 'dark';

/** Red, green, blue (0 to 255) and opacity of a computed colour; null for a notation that is not known. */
export function parseColour(colour: string): [red: number, green: number, blue: number, opacity: number] | null {
  const parts = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(colour);
  const numbers = parts?.[2]?.split(/[\s,/]+/).filter(Boolean).map(Number);
  if (!parts || !numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const scale = parts[1] === 'color' ? 255 : 1;
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  return [red * scale, green * scale, blue * scale, opacity];
}

/** Relative luminance without gamma: enough to tell a dark page from a light one. */
function isDark([red, green, blue]: [number, number, number, number]): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * The look of the page at an element: the nearest background that covers, as it is computed. So it is right for
 * user styles and extensions that darken pages, whatever the system prefers.
 */
export function lookAt(place: Element): Look {
  for (let element: Element | null = place; element; element = parentElementOf(element)) {
    const colour = parseColour(getComputedStyle(element).backgroundColor);
    if (colour && colour[3] > 0.5) return isDark(colour) ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return colorScheme === 'dark' || (prefersDark && colorScheme.includes('dark')) ? 'dark' : 'light';
}

/** Calls back when something happened that may have changed the page's look, until the returned function is called. */
export function watchLook(changed: () => void): () => void {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      changed();
    });
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, { attributes: true });
  if (document.body) observer.observe(document.body, { attributes: true });
  if (document.head) observer.observe(document.head, { childList: true });
  const preference = matchMedia('(prefers-color-scheme: dark)');
  preference.addEventListener('change', soon);
  return () => {
    observer.disconnect();
    preference.removeEventListener('change', soon);
  };
}
