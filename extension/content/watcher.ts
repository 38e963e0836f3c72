import type { Comment } from '../../src/comment.ts';
import type { FoundComment, Site } from '../sites/site.ts';
import { identityOf } from './identity.ts';
import { isAboutOtherThings, passOver } from './pass-over.ts';
import { inStretches, nextFrame } from './pause.ts';
import { type PassesOver, readComment, rootsIn } from './read-comments.ts';
import { sameWords } from './same-words.ts';
import { settled } from './settle.ts';
import { closest, parentElementOf } from './unclobbered.ts';
import { isDrawn } from './uncover.ts';

export interface WatcherEvents {
  /** Comments will be read now: once before many of them. */
  begin(): void;
  /** Comments that are new on the page, are back after a remount, or have other words than before. */
  read(found: FoundComment[]): void;
  /** All comments that `begin` announced have been read. */
  end(): void;
  /** A comment that was looked at again and has the words it had; its elements and text nodes may be new. */
  seen(found: FoundComment): void;
  gone(found: FoundComment): void;
  /** Whether the extension is still there to serve this page; asked before any work. */
  alive(): boolean;
}

/** With more changed places than this it is cheaper to look at the whole page once. */
const manyPlaces = 300;
/** More changes at once than this are not looked at one by one: it would hold the page up. */
const manyRecords = 5000;

/** Whether a comment is as it was; of one that is passed over the words do not matter. */
const isUnchanged = (known: FoundComment, now: FoundComment): boolean =>
  known.isPassedOver === now.isPassedOver && (now.isPassedOver || sameWords(known.comment, now.comment));

/** What may be passed over where a comment stood before: another comment as if it were new; of the same one what was read once is always read. */
function passesAgain(site: Site, root: Element, known: FoundComment, unknown: PassesOver | null): PassesOver | null {
  if (identityOf(site, root) !== known.comment.id) return unknown;
  return known.isPassedOver ? isAboutOtherThings : null;
}

/** What is read of the page; null where an element does not do what elements do, as a form with a control of the name "querySelector". */
function tried<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * Follows the comments of a living page.
 *
 * One observer gathers what changed; once a frame (so never in a hidden tab) the changed places are looked at. Each
 * comment is told once, and again when its words changed or another element took its place.
 */
export class Watcher {
  /** The comments on the page now, by their root elements. */
  readonly live = new Map<Element, FoundComment>();
  /** Whether the page is still waited for: nothing on it was looked at. */
  isWaitingForPage = false;
  private readonly rootOf = new Map<string, Element>();
  /** Other places of a comment that is on the page already, by its id: one of them counts when the first one goes, or is not drawn any more. */
  private readonly doubles = new Map<string, Set<Element>>();
  private readonly observer = new MutationObserver((records) => this.gather(records));
  private readonly places = new Set<Element>();
  private wholePage = true;
  private removals = false;
  private waiting = false;
  private stopped = false;

  constructor(
    private readonly site: Site,
    private readonly document: Document,
    /** Whether a node is one of our own elements on the page. */
    private readonly isOurs: (node: Node) => boolean,
    private readonly events: WatcherEvents,
  ) {}

  /**
   * Reads the page and follows it from now on; a page in a hidden tab is read when it is first shown, a page that
   * hydrates when it has settled.
   */
  async start(): Promise<void> {
    const { hydrates, identity } = this.site;
    this.isWaitingForPage = hydrates === true;
    if (hydrates) await settled(this.document);
    this.isWaitingForPage = false;
    if (this.stopped) return;
    this.observer.observe(this.document, { childList: true, characterData: true, subtree: true, ...(identity && { attributeFilter: identity }) });
    if (this.document.visibilityState === 'visible') void this.look();
    else this.lookNextFrame();
  }

  stop(): void {
    this.stopped = true;
    this.observer.disconnect();
  }

  /** The comment with an id, as it is on the page now. */
  commentOf(id: string): Comment | undefined {
    const root = this.rootOf.get(id);
    return root && this.live.get(root)?.comment;
  }

  /** Whether a comment is on the page now, by its id. */
  isOnPage(id: string): boolean {
    return this.rootOf.has(id);
  }

  private gather(records: MutationRecord[]): void {
    if (records.length > manyRecords) this.wholePage = this.removals = true;
    for (const record of records) {
      // Of a storm nothing more is to be learned: all will be looked at.
      if (this.wholePage && this.removals) break;
      this.note(record);
    }
    if (this.places.size > 0 || this.wholePage || this.removals) this.lookNextFrame();
  }

  private note({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (!this.wholePage && this.isOurs(target)) return;
    this.removals ||= removedNodes.length > 0;
    if (this.wholePage) return;
    const theirs = Array.from(addedNodes).filter((node) => !this.isOurs(node));
    if (type === 'childList' && theirs.length === 0 && removedNodes.length === 0) return;
    this.mark(target.nodeType === 1 ? (target as Element) : parentElementOf(target), theirs);
  }

  /** Remembers the comment around a change, and the trees that came. */
  private mark(target: Element | null, added: Node[]): void {
    const around = target && closest(target, this.site.root);
    if (around) this.places.add(around);
    for (const node of added) if (node.nodeType === 1) this.places.add(node as Element);
    if (this.places.size <= manyPlaces) return;
    this.places.clear();
    this.wholePage = true;
  }

  private lookNextFrame(): void {
    if (this.waiting || this.stopped) return;
    this.waiting = true;
    void nextFrame().then(() => this.look());
  }

  private async look(): Promise<void> {
    this.waiting = true;
    try {
      if (this.stopped || !this.events.alive()) return;
      if (this.removals) this.dropRemoved();
      this.markHidden();
      await this.readRoots(this.takeRoots());
    } finally {
      this.waiting = false;
    }
    if (this.places.size > 0 || this.wholePage || this.removals) this.lookNextFrame();
  }

  private dropRemoved(): void {
    this.removals = false;
    for (const [root, found] of this.live) if (!root.isConnected) this.drop(root, found);
  }

  /** What is not drawn any more, while another place of it may be: that is looked at. */
  private markHidden(): void {
    for (const [id, doubles] of this.doubles) {
      const root = this.rootOf.get(id);
      if (root && !isDrawn(root)) for (const double of doubles) this.places.add(double);
    }
  }

  private drop(root: Element, found: FoundComment): void {
    this.live.delete(root);
    if (this.rootOf.get(found.comment.id) === root) this.rootOf.delete(found.comment.id);
    for (const double of this.doubles.get(found.comment.id) ?? []) this.places.add(double);
    this.doubles.delete(found.comment.id);
    this.events.gone(found);
  }

  private takeRoots(): Set<Element> {
    const trees = this.wholePage ? [this.document] : [...this.places].filter((place) => place.isConnected);
    this.wholePage = false;
    this.places.clear();
    return new Set(trees.flatMap((tree) => tried(() => rootsIn(this.site, tree)) ?? []));
  }

  private async readRoots(roots: Set<Element>): Promise<void> {
    if (roots.size === 0) return;
    this.events.begin();
    const title = this.site.titleOf(this.document);
    const passesOver = tried(() => passOver(this.site, roots, title));
    let fresh: FoundComment[] = [];
    const tell = () => {
      if (fresh.length > 0 && !this.stopped) this.events.read(fresh);
      fresh = [];
      return !this.stopped;
    };
    await inStretches(roots, (root) => {
      const found = tried(() => this.readRoot(root, title, passesOver));
      if (found) fresh.push(found);
    }, tell);
    if (this.stopped) return;
    tell();
    this.events.end();
  }

  /** Reads one comment; answers it when there is something new to tell. */
  private readRoot(root: Element, title: string, passesOver: PassesOver | null): FoundComment | null {
    const known = this.live.get(root);
    const found = root.isConnected ? readComment(this.site, root, title, known ? passesAgain(this.site, root, known, passesOver) : passesOver) : null;
    if (known && found?.comment.id === known.comment.id && isUnchanged(known, found)) {
      Object.assign(known, found);
      this.events.seen(known);
      return null;
    }
    if (known) this.drop(root, known);
    if (!found || this.isElsewhere(found)) return null;
    this.live.set(root, found);
    this.rootOf.set(found.comment.id, root);
    return found;
  }

  /**
   * Whether the same comment already stands at another place of the page that counts; an element that now shows another one
   * does not. Pages keep what was shown before and hide it: then what is drawn takes the place of what is not.
   */
  private isElsewhere({ comment: { id }, root }: FoundComment): boolean {
    const other = this.rootOf.get(id);
    const known = other && this.live.get(other);
    if (!known || other === root || !other.isConnected || identityOf(this.site, other) !== id) return false;
    const counts = isDrawn(other) || !isDrawn(root);
    const doubles = (this.doubles.get(id) ?? new Set()).add(counts ? root : other);
    doubles.delete(counts ? other : root);
    if (!counts) {
      this.doubles.delete(id);
      this.drop(other, known);
    }
    this.doubles.set(id, doubles);
    return counts;
  }
}
