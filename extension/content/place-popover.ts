/** Space kept between badge and popover, and at the window's edges, in pixels. */
const gap = 6;

/**
 * Whether the browser can tie a popover to its invoker in another shadow root: CSS anchors (Chrome 125, Firefox 147)
 * and an invoker given to showPopover.
 */
function canAnchor(popover: HTMLElement, source: HTMLElement): boolean {
  let asked = false;
  popover.showPopover({
    get source() {
      asked = true;
      return source;
    },
  });
  return asked && CSS.supports('position-area: block-end span-inline-end') && CSS.supports('position-try-fallbacks: flip-block');
}

/** Where a popover goes: below the sentence it is about if it fits there, so that the sentence stays in sight. */
interface Placement {
  above: boolean;
  /** How far below the badge it begins. */
  shift: number;
  /** The height that it may take. */
  room: number;
}

/** A popover of less height than this is no pleasure to read. */
const comfortable = 360;

export function choosePlacement(badge: DOMRect, sentence: DOMRect | null, windowHeight: number): Placement {
  const shift = sentence && sentence.height > 0 ? Math.max(0, sentence.bottom - badge.bottom) : 0;
  const below = windowHeight - badge.bottom - 2 * gap;
  const above = badge.top - 2 * gap;
  if (below - shift >= comfortable) return { above: false, shift, room: below - shift };
  if (above >= comfortable || above > below) return { above: true, shift: 0, room: above };
  return { above: false, shift: 0, room: below };
}

/** Sets a popover's place within the window, for browsers without CSS anchors. */
function placeOnce(popover: HTMLElement, badge: DOMRect, { above, shift }: Placement): void {
  const top = above ? badge.top - gap - popover.offsetHeight : badge.bottom + gap + shift;
  const left = Math.min(badge.left, document.documentElement.clientWidth - popover.offsetWidth - gap);
  popover.style.setProperty('--top', `${Math.max(gap, top)}px`);
  popover.style.setProperty('--left', `${Math.max(gap, left)}px`);
}

/**
 * Shows a popover at its badge and keeps it there while the page scrolls.
 *
 * @param sentence where the sentence stands that the popover is about, if it is on the page
 * @returns ends the following; call it when the popover is closed
 */
export function showAt(popover: HTMLElement, source: HTMLElement, sentence: DOMRect | null): () => void {
  const placement = choosePlacement(source.getBoundingClientRect(), sentence, innerHeight);
  popover.style.setProperty('--room', `${placement.room}px`);
  popover.style.setProperty('--shift', `${placement.shift}px`);
  popover.classList.remove('anchored', 'placed');
  popover.classList.toggle('above', placement.above);
  if (canAnchor(popover, source)) {
    popover.classList.add('anchored');
    return () => undefined;
  }
  popover.classList.add('placed');
  const follow = () => placeOnce(popover, source.getBoundingClientRect(), placement);
  follow();
  const resized = new ResizeObserver(follow);
  resized.observe(popover);
  addEventListener('scroll', follow, { passive: true, capture: true });
  return () => {
    resized.disconnect();
    removeEventListener('scroll', follow, { capture: true });
  };
}

/** Shows a popover at a place of the window, where it then stays. */
export function showNear(popover: HTMLElement, place: DOMRect): void {
  const placement = choosePlacement(place, null, innerHeight);
  popover.style.setProperty('--room', `${Math.max(placement.room, comfortable)}px`);
  popover.classList.remove('anchored', 'above');
  popover.classList.add('placed');
  popover.showPopover();
  placeOnce(popover, place, placement);
  const { bottom } = popover.getBoundingClientRect();
  if (bottom > innerHeight) popover.style.setProperty('--top', `${Math.max(gap, innerHeight - gap - popover.offsetHeight)}px`);
}

/** Fixes a popover where it stands, so that its badge may go. */
export function freeze(popover: HTMLElement): void {
  const { top, left } = popover.getBoundingClientRect();
  popover.style.setProperty('--top', `${top}px`);
  popover.style.setProperty('--left', `${left}px`);
  popover.classList.remove('anchored');
  popover.classList.add('placed');
}
