import type { Annotation } from '../../src/comment.ts';
import { isOn, type Settings } from '../../src/settings.ts';
import type { PageState, ToContent } from '../platform/messages.ts';
import { message } from '../platform/messages-text.ts';
import { packComments } from '../platform/pack-comments.ts';
import { ContextGone, hasContext, sendToBackground } from '../platform/send.ts';
import type { FoundComment, Site } from '../sites/site.ts';
import { AnswerBook } from './answer-book.ts';
import { AskQueue, type Waiting } from './ask-queue.ts';
import { Badges } from './badges.ts';
import { isInWindow } from './in-window.ts';
import { Pointed } from './meant-comment.ts';
import { isOwnHost } from './own-host.ts';
import { lookAt } from './page-look.ts';
import { Painter } from './painter.ts';
import { frameCost } from './pause.ts';
import { Popover } from './popover.ts';
import { popoverServices } from './popover-services.ts';
import { countPositions, shownOf, sureEnough } from './shown.ts';
import { sameWords } from './same-words.ts';
import { showInThread } from './show-in-thread.ts';
import { ThreadView } from './thread-view.ts';
import { uncover } from './uncover.ts';
import { Walk } from './walk.ts';
import { Watcher } from './watcher.ts';

/** Milliseconds until the background is asked again which comments the reader gave a badge, when it did not answer. */
const askAgainAfter = 10_000;

/** Fewer roots without a body than this may all be deleted comments; more mean that the site's layout changed. */
const telling = 3;

/** Everything that Counterpoint does on one page, from reading it to taking everything away again. */
export class PageSession {
  private readonly book = new AnswerBook((id) => this.watcher.isOnPage(id));
  /** Made when it is first opened. */
  private popover: Popover | undefined;
  private readonly badges: Badges;
  private readonly queue: AskQueue;
  private readonly watcher: Watcher;
  private readonly pointed = new Pointed();
  private readonly thread: ThreadView;
  private readonly steps = new Walk(() => this.badges.all(), ({ host, found }) => uncover(host, found.root, this.site));
  private readonly painter: Painter;
  /** The name of the reader on this site, where the page tells it. */
  private reader: string | null = null;
  /** Comments of which the background was not yet asked whether the reader gave them a badge. */
  private readonly unasked: FoundComment[] = [];
  private stopped = false;

  /**
   * @param onChange called when the page's state may have changed, often
   * @param onContextGone called when the extension is gone from under the page
   */
  constructor(
    private readonly site: Site,
    private settings: Settings,
    private readonly onChange: () => void,
    private readonly onContextGone: () => void,
  ) {
    this.thread = new ThreadView(() => this.watcher.live.values(), site.root, (found) => this.wantedOf(found), () => this.settings);
    this.badges = new Badges(site, (badge) => this.isAlive() && this.needPopover().press(badge, lookAt(badge.host)), (badge) => this.popover?.closeFor(badge));
    this.painter = new Painter({
      concerned: () => this.concerned(),
      paint: (found) => this.paint(found),
      place: () => this.badges.place(),
      frame: frameCost,
      painted: onChange,
    });
    this.queue = new AskQueue({
      glance: (comments) => sendToBackground('glance', { site: site.id, comments: packComments(comments) }),
      ask: (comments) => sendToBackground('annotate', { site: site.id, comments: packComments(comments) }),
      answered: (asked, answers, isNear) => this.onAnswers(asked, answers, isNear),
      failed: (error) => error instanceof ContextGone && this.onContextGone(),
      // Also when the last answers were empty: a quiet thread has room for more badges the more of it is read.
      done: () => this.painter.now(),
    });
    this.watcher = new Watcher(site, document, isOwnHost, {
      begin: () => (this.reader = site.readerOf?.(document) ?? null),
      read: (found) => this.onRead(found),
      // Once for all that was read: each message costs the page a millisecond.
      end: () => void this.readGiven(this.unasked.splice(0)),
      seen: (found) => {
        this.thread.forgetOrder();
        this.paint(found);
        this.badges.place();
      },
      gone: (found) => {
        this.badges.remove(found);
        if (this.watcher.live.size === 0) this.queue.restart();
        this.thread.forgetOrder();
        this.painter.soon();
      },
      alive: () => this.isAlive(),
    });
    // Only now is it known that a page has no comments.
    void this.watcher.start().then(() => this.stopped || onChange());
  }

  /** Takes everything off the page. */
  stop(): void {
    this.stopped = true;
    this.watcher.stop();
    this.queue.clear();
    this.painter.stop();
    this.pointed.stop();
    this.popover?.destroy();
    this.badges.clear();
  }

  /** Shows what new settings want; nothing is asked again. */
  apply(settings: Settings): void {
    this.settings = settings;
    this.painter.now();
  }

  /** Asks again about every comment; what is shown stays until the new answers come. */
  askAgain(): void {
    this.book.forgetOthers();
    this.queue.clear();
    this.queue.add([...this.watcher.live.values()]);
    void this.readGiven([...this.watcher.live.values()]);
  }

  /** Goes to the next badge; answers whether there was one. */
  walk(step: ToContent['walk']['request']): Promise<boolean> {
    this.popover?.close();
    return this.steps.go(step);
  }

  /** Closes the popover, or opens it at the badge that the reader is at; answers whether there was one. */
  toggle(): boolean {
    const badge = this.popover?.openBadge ?? this.steps.current();
    if (badge) this.needPopover().toggle(badge, lookAt(badge.host));
    return badge !== null;
  }

  /** Opens the form for a badge that the reader misses; answers whether they pointed at a comment, and tells them where they did not. */
  reportMissing(): boolean {
    const meant = this.pointed.comment(this.watcher.live);
    if (!meant) {
      this.needPopover().tell(message('noCommentHere'), this.pointed.place(), lookAt(document.body));
      return false;
    }
    const known = this.book.get(meant.found.comment) ?? [];
    const shown = this.wantedOf(meant.found) ?? [];
    const guess = known.find((annotation) => !shown.includes(annotation));
    this.needPopover().openMissing(meant, guess, lookAt(meant.found.body));
    return true;
  }

  state(): Omit<PageState, 'site' | 'host' | 'paused'> {
    const { settings, site: { id: site } } = this;
    const comments = [...this.watcher.live.values()];
    const known = comments.map((found) => this.answerTo(found)).filter((annotations) => annotations !== undefined);
    const arguing = this.thread.arguing();
    const shown = arguing.map((found) => this.shownOf(found));
    const roots = comments.length === 0 ? document.querySelectorAll(this.site.root).length : comments.length;
    return {
      roots,
      comments: comments.length,
      read: known.length,
      badges: shown.filter((each) => each.length > 0).length,
      shown: countPositions(shown),
      quieted: shown.filter((each) => each.length === 0).length,
      found: countPositions(known.map((annotations) => (annotations.length > 0 ? sureEnough(annotations, settings, site) : annotations))),
      answered: this.thread.countAnswered(),
      layoutChanged: !this.watcher.isWaitingForPage && comments.length === 0 && this.expectsComments() && roots >= telling,
    };
  }

  private needPopover(): Popover {
    const services = { ...popoverServices, isAlive: () => this.isAlive(), isOn: (debate: string, position: string) => isOn(this.settings, debate, position) };
    this.popover ??= new Popover(this.site.id, services, {
      factsOf: ({ found }, position) => this.thread.factsOf(found, position),
      goTo: (linked) => void showInThread(linked, this.site, this.badges, this.steps, this.thread),
    });
    return this.popover;
  }

  private expectsComments(): boolean {
    return this.site.expectsComments(document, new URL(location.href));
  }

  private onRead(found: FoundComment[]): void {
    const unknown = found.filter(({ comment }) => !this.book.get(comment));
    if (unknown.length > 0) this.queue.add(unknown);
    this.unasked.push(...unknown);
    this.thread.forgetOrder();
    if (unknown.length < found.length) this.painter.now();
    else this.thread.forget();
    // The more of a thread is known, the more room there is for badges.
    if (unknown.some(({ isPassedOver }) => isPassedOver)) this.painter.inTime();
    this.onChange();
  }

  /** Reads what was passed over where the reader gave it a badge. */
  private async readGiven(comments: FoundComment[]): Promise<void> {
    const passedOver = comments.filter(({ isPassedOver }) => isPassedOver);
    if (passedOver.length === 0 || this.stopped) return;
    try {
      const given = new Set(await sendToBackground('givenBadges', { site: this.site.id, ids: passedOver.map(({ comment }) => comment.id) }));
      const toRead = passedOver.filter(({ comment }) => given.has(comment.id));
      for (const found of toRead) found.isPassedOver = false;
      if (toRead.length > 0 && !this.stopped) this.queue.add(toRead);
    } catch (error) {
      if (error instanceof ContextGone) this.onContextGone();
      else setTimeout(() => void this.readGiven(passedOver), askAgainAfter);
    }
  }

  private onAnswers(asked: Waiting[], answers: Annotation[][], isNear: boolean): void {
    for (const [index, { comment }] of asked.entries()) {
      const now = this.watcher.commentOf(comment.id);
      // A late answer about words that are not there any more.
      if (!now || sameWords(now, comment)) this.book.set(comment, answers[index] ?? []);
    }
    const news = asked.filter(({ found }) => (this.wantedOf(found) ?? []).length > 0 || this.badges.has(found));
    // More comments may fit into the window than were read as those in it.
    if (news.length > 0 && (isNear || news.some(({ found }) => isInWindow(found.root)))) this.painter.now();
    else if (news.length > 0) this.painter.inTime();
    this.onChange();
  }

  /** Also the comments whose badge may have to go. */
  private concerned(): Set<FoundComment> {
    this.thread.forget();
    return new Set([...this.thread.arguing(), ...this.badges.owners()]);
  }

  /**
   * Brings a comment's badge in line with what is known about it; before the first answer it has none. An answer may still
   * come after the end.
   */
  private paint(found: FoundComment): void {
    // Between two parts of a painting the page may have put another comment in this one's place.
    const isThere = this.watcher.live.get(found.root) === found;
    if (!this.stopped && isThere && this.book.get(found.comment)) this.badges.paint(found, this.shownOf(found));
  }

  /** What is known of a comment: what is passed over makes no argument. */
  private answerTo({ comment, isPassedOver }: FoundComment): Annotation[] | undefined {
    return this.book.get(comment) ?? (isPassedOver ? [] : undefined);
  }

  /** What may be shown of a comment: nothing of the reader's own unless they want it. Undefined while there is no answer. */
  private wantedOf(found: FoundComment): Annotation[] | undefined {
    const known = this.answerTo(found);
    if (!known || known.length === 0) return known;
    const isOwn = this.reader !== null && found.comment.author === this.reader;
    return isOwn && !this.settings.ownComments ? [] : shownOf(known, this.settings, this.site.id);
  }

  /** What the comment's badge shows. While its popover is open, a badge does not go because others are surer. */
  private shownOf(found: FoundComment): Annotation[] {
    const shown = this.thread.badgeOf(found);
    return shown.length === 0 && this.popover?.openBadge?.found.root === found.root ? (this.wantedOf(found) ?? []) : shown;
  }

  private isAlive(): boolean {
    if (hasContext()) return true;
    this.onContextGone();
    return false;
  }
}
