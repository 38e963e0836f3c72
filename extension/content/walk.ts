import { findPosition } from '../../src/knowledge/debates.ts';
import type { ToContent } from '../platform/messages.ts';
import type { Badge } from './badge.ts';
import { parentElementOf, previousElementOf } from './unclobbered.ts';
import { isDrawn } from './uncover.ts';

type Step = ToContent['walk']['request'];

/** A scroll to a badge has come to rest after this time, in milliseconds. */
const settled = 1500;

const debateOf = (position: string | undefined) => findPosition(position ?? '')?.debate.id;

function fits({ annotations }: Badge, { debate, position }: Step): boolean {
  return annotations.some((annotation) =>
    (position === undefined || annotation.position === position) &&
    (debate === undefined || debateOf(annotation.position) === debate));
}

/** Where a badge is in the window, or, when it is collapsed away, where what it is collapsed into ends. */
function topOf({ button, found }: Badge): number {
  if (isDrawn(button)) return button.getBoundingClientRect().top;
  let place: Element | null = found.root;
  while (place && !isDrawn(place)) place = previousElementOf(place) ?? parentElementOf(place);
  return place?.getBoundingClientRect().bottom ?? 0;
}

/** Where the next step begins: at the badge of the last step, else at the top of the window. */
function isAfter(badge: Badge, from: Badge | null): boolean {
  if (!from?.host.isConnected) return topOf(badge) > 0;
  return (from.host.compareDocumentPosition(badge.host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * The badges that a step may go to, the nearest first; at the end of the page the walk starts over. What the reader has collapsed
 * on this page they do not want to see again: it comes only when there is nothing else.
 *
 * @param badges in page order
 * @param from the badge of the last step
 */
function stopsFrom(badges: Badge[], from: Badge | null, step: Step): Badge[] {
  const fitting = badges.filter((badge) => badge !== from && fits(badge, step));
  const [ahead, behind] = [true, false].map((wanted) => fitting.filter((badge) => isAfter(badge, from) === wanted));
  const inTurn = step.back ? [...(behind ?? []).reverse(), ...(ahead ?? []).reverse()] : [...(ahead ?? []), ...(behind ?? [])];
  const isPutAway = (badge: Badge) => badge.wasVisible && !badge.isVisible;
  const stay = from?.host.isConnected && from.isVisible && fits(from, step) ? [from] : [];
  return [...inTurn.filter((badge) => !isPutAway(badge)), ...stay, ...inTurn.filter(isPutAway)];
}

/** Brings an element into the middle of the window. */
export function bringIntoView(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}

function isFarAway({ button }: Badge): boolean {
  const { top, bottom } = button.getBoundingClientRect();
  return bottom < -innerHeight || top > 2 * innerHeight;
}

/** A walk from badge to badge. It remembers where it is, until the reader has scrolled far away. */
export class Walk {
  private last: Badge | null = null;
  private lastTime = 0;

  /**
   * @param badges answers those on the page, in page order
   * @param open opens what a badge is collapsed in; answers whether it can be seen then
   */
  constructor(private readonly badges: () => Badge[], private readonly open: (badge: Badge) => Promise<boolean>) {}

  /** Goes a step; answers whether there was a badge to go to. */
  async go({ same, ...step }: Step): Promise<boolean> {
    const from = this.place();
    const debate = same ? debateOf(from?.annotations[0]?.position) : undefined;
    for (const badge of stopsFrom(this.badges(), from, debate === undefined ? step : { ...step, debate })) {
      if (!badge.isVisible && !(await this.open(badge))) continue;
      this.goTo(badge);
      return true;
    }
    return false;
  }

  /** Brings a badge into view and gives it the focus; the next step begins there. */
  goTo(badge: Badge): void {
    this.last = badge;
    badge.wasVisible = true;
    this.lastTime = performance.now();
    bringIntoView(badge.host);
    badge.button.focus({ preventScroll: true });
  }

  /** The badge that the reader is at: the one that has the focus or was gone to last, else the first in the window. */
  current(): Badge | null {
    const isSeen = ({ button }: Badge) => button.getBoundingClientRect().top >= 0 && button.getBoundingClientRect().bottom <= innerHeight;
    return this.place() ?? this.badges().find((badge) => badge.isVisible && isSeen(badge)) ?? null;
  }

  private place(): Badge | null {
    const focused = this.badges().find(({ host }) => host === document.activeElement);
    const place = focused ?? (this.last?.host.isConnected ? this.last : null);
    const moving = performance.now() - this.lastTime < settled;
    return place && (moving || !isFarAway(place)) ? place : null;
  }
}
