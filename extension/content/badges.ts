import type { Annotation } from '../../src/comment.ts';
import type { FoundComment, Site } from '../sites/site.ts';
import { Badge } from './badge.ts';
import { badgeTag, isAlive } from './own-host.ts';
import { PageOrder } from './page-order.ts';
import { type Look, lookAt, watchLook } from './page-look.ts';

/** A badge that the page takes away is put back, but a page that takes it away again and again at once wins. */
const patience = { times: 5, withinMilliseconds: 2000 };

/** Whether another copy of the extension has its badge here: one is enough. */
const isTaken = (place: Element): boolean => Array.from(place.children).some((child) => child.localName === badgeTag && isAlive(child));

/** The badges on the page, one for each comment that has something to show. */
export class Badges {
  private readonly byRoot = new Map<Element, Badge>();
  /** Badges that are made and not yet on the page, with the place they go to. */
  private readonly waiting = new Map<Badge, Element>();
  private readonly placings = new WeakMap<Element, { times: number; last: number }>();
  /** As it was found where the first badge stands; the same for all. */
  private look: Look | null = null;
  private stopLook: (() => void) | undefined;
  /** Tells once of each badge, when the page is laid out anyway, whether it came into sight or into a collapsed comment. */
  private readonly firstLayout = new IntersectionObserver((entries) => {
    for (const { target } of entries) {
      this.firstLayout.unobserve(target);
      const badge = this.fresh.get(target);
      if (badge) badge.wasVisible = badge.isVisible;
    }
  });
  private readonly fresh = new WeakMap<Element, Badge>();

  constructor(private readonly site: Site, private readonly onPress: (badge: Badge) => void, private readonly onGone: (badge: Badge) => void) {}

  /** Brings a comment's badge in line with what is to be shown; `place` then puts it where it belongs. Calling it again changes nothing. */
  paint(found: FoundComment, annotations: Annotation[]): void {
    const place = annotations.length > 0 ? this.site.badgePlaceOf(found.root) : null;
    if (!place) return this.remove(found);
    const badge = this.byRoot.get(found.root) ?? this.make(found);
    badge.show(annotations);
    if (badge.host.parentNode !== place) this.waiting.set(badge, place);
  }

  /**
   * Puts all badges on the page that were painted since: together, since the browser lays the page out anew for each time.
   *
   * @returns whether there were any
   */
  place(): boolean {
    let isNews = false;
    for (const [badge, place] of this.waiting) {
      const { found: { root }, host } = badge;
      if (this.byRoot.get(root) !== badge || host.parentNode === place || isTaken(place) || !this.mayPlace(root)) continue;
      this.look ??= lookAt(place);
      host.dataset['look'] = this.look;
      // Not the place's own: a form may have a control of that name.
      Element.prototype.append.call(place, host);
      isNews = true;
    }
    this.waiting.clear();
    return isNews;
  }

  private make(found: FoundComment): Badge {
    this.stopLook ??= watchLook(() => this.updateLook());
    const badge = new Badge(found, this.onPress);
    this.byRoot.set(found.root, badge);
    this.fresh.set(badge.host, badge);
    this.firstLayout.observe(badge.host);
    return badge;
  }

  remove(found: FoundComment): void {
    const badge = this.byRoot.get(found.root);
    if (!badge) return;
    badge.host.remove();
    this.onGone(badge);
    this.byRoot.delete(found.root);
    this.placings.delete(found.root);
  }

  clear(): void {
    for (const badge of this.byRoot.values()) badge.host.remove();
    this.firstLayout.disconnect();
    this.stopLook?.();
    this.byRoot.clear();
    this.waiting.clear();
  }

  /** Looks anew whether the page is light or dark. */
  private updateLook(): void {
    const [first] = this.byRoot.values();
    this.look = first ? lookAt(first.host) : null;
    if (this.look) for (const { host } of this.byRoot.values()) host.dataset['look'] = this.look;
  }

  has({ root }: FoundComment): boolean {
    return this.byRoot.has(root);
  }

  /** The comments that have a badge. */
  owners(): FoundComment[] {
    return [...this.byRoot.values()].map(({ found }) => found);
  }

  /** The badge of a comment, if it has one on the page. */
  of({ root }: FoundComment): Badge | undefined {
    const badge = this.byRoot.get(root);
    return badge?.host.isConnected ? badge : undefined;
  }

  /** Every badge that is on the page, in page order. */
  all(): Badge[] {
    return new PageOrder(badgeTag).sorted([...this.byRoot.values()].filter(({ host }) => host.isConnected), ({ host }) => host);
  }

  private mayPlace(root: Element): boolean {
    const now = performance.now();
    const { times, last } = this.placings.get(root) ?? { times: 0, last: -Infinity };
    const row = now - last < patience.withinMilliseconds ? times + 1 : 1;
    this.placings.set(root, { times: row, last: now });
    return row <= patience.times;
  }
}
