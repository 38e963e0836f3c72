import type { Site } from '../sites/site.ts';
import { nextFrame } from './pause.ts';
import { hostOf, parentElementOf, parentNodeOf, slotOf } from './unclobbered.ts';

/** One comment lies within at most so many collapsed ones; a page that answers each press with another fold does not hold us. */
const mostFolds = 30;

/** Frames that a page gets to follow a press on its control. */
const patience = 20;

/** Controls that did nothing when pressed. */
const deaf = new WeakSet<Element>();

/** Whether an element is drawn: neither it nor anything around it is collapsed away. */
export const isDrawn = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The element around another one as the page is drawn: through slots and out of shadow trees. */
const outwards = (element: Element): Element | null => slotOf(element) ?? parentElementOf(element) ?? hostOf(parentNodeOf(element));

function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let each = outwards(element); each; each = outwards(each)) all.push(each);
  return all;
}

function openDetails(element: Element): void {
  for (const each of around(element)) if (each.localName === 'details') (each as HTMLDetailsElement).open = true;
}

/** The control that says of itself that it opens what an element lies in, the outermost first. */
function declaredOpener(element: Element): Element | null {
  const open = (id: string) => `[aria-expanded="false"][aria-controls~="${CSS.escape(id)}"]`;
  return around(element).map(({ id }) => id && document.querySelector(open(id))).findLast((control) => control && isDrawn(control)) || null;
}

/** Presses as a reader does, but goes nowhere: the control may be a link that leads to `javascript:`, which is not ours to run. */
function press(control: Element): void {
  const stay = (event: Event) => event.preventDefault();
  const isLink = control.localName === 'a';
  if (isLink) addEventListener('click', stay);
  (control as HTMLElement).click();
  if (isLink) removeEventListener('click', stay);
}

/**
 * Opens what a part of a comment is collapsed in: `details` by itself, all else by the site's own control, so that the site knows.
 *
 * @param root of the comment
 * @returns whether the part is drawn now; false where the page has no control for it, or one that does nothing
 */
export async function uncover(part: Element, root: Element, site: Site): Promise<boolean> {
  for (let fold = 0; fold < mostFolds && !isDrawn(part); fold += 1) {
    openDetails(part);
    if (isDrawn(part)) break;
    const opener = () => site.openerOf?.(root) ?? declaredOpener(part);
    const control = opener();
    if (!control || deaf.has(control)) return false;
    press(control);
    for (let frame = 0; frame < patience && !isDrawn(part) && opener() === control; frame += 1) await nextFrame();
    if (!isDrawn(part) && opener() === control) deaf.add(control);
  }
  return isDrawn(part);
}
