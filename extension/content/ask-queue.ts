import type { Annotation, Comment } from '../../src/comment.ts';
import type { Glance } from '../platform/messages.ts';
import type { FoundComment } from '../sites/site.ts';
import { isInWindow } from './in-window.ts';

/** About as many comments as fill a screen. */
const screenful = 12;
/** How much is glanced at together: what can be sent, and looked at, without a long stretch. */
const mostGlanced = { comments: 300, characters: 300_000 };
/**
 * How many characters are read together: of what the reader has before them so many as the background reads at a stretch. Of the rest the
 * first answers come soon; later batches are larger, up to a size after which a reader who scrolls is still served soon.
 */
const sizes = { first: 1200, near: 2400, growth: 2, largest: 12_000 };
/** What failed is asked again after so many milliseconds; after twice as many each time when nothing came through meanwhile. */
const retry = { first: 2000, last: 60_000 };
/** So many requests are under way at a time: the background has the next one at hand when it is done with one. */
const mostLanes = 2;

export interface Waiting {
  found: FoundComment;
  /** As it was when it was asked about. */
  comment: Comment;
  /** Its place among the comments of the page, as they were found. */
  place: number;
  /** How much reading it promises, compared with others. */
  promise: number;
}

export interface AskEvents {
  /** Asks for a quick look at comments, which is enough for most. */
  glance(comments: Comment[]): Promise<Glance[]>;
  /** Asks for the annotations of comments that are worth reading. */
  ask(comments: Comment[]): Promise<Annotation[][]>;
  /** @param isNear whether the reader has these comments before them */
  answered(asked: Waiting[], answers: Annotation[][], isNear: boolean): void;
  failed(error: unknown): void;
  /** Nothing waits for an answer any more. */
  done(): void;
}

/** How many comments from the top are above the window. */
function aboveWindow(waiting: Waiting[]): number {
  if (scrollY === 0) return 0;
  const index = waiting.findIndex(({ found }) => found.root.getBoundingClientRect().bottom > 0);
  return Math.max(index, 0);
}

/** Those in the window; at the top of the page these are its first ones, which is known without laying it out. */
function inWindow(waiting: Waiting[]): Waiting[] {
  if (scrollY === 0) return waiting.filter(({ place }) => place < screenful);
  return waiting.filter(({ found: { root } }) => isInWindow(root));
}

const lengthOf = ({ blocks }: Comment): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The first of some comments that are not longer than this together; at least one. */
function upTo(characters: number, waiting: Waiting[]): Waiting[] {
  let left = characters;
  const end = waiting.findIndex(({ comment }, index) => (left -= lengthOf(comment)) < 0 && index > 0);
  return waiting.slice(0, end < 0 ? undefined : end);
}

/** Takes comments out of a list that others hold too. */
function takeOut(list: Waiting[], ids: ReadonlySet<string>): void {
  for (let index = list.length - 1; index >= 0; index--) if (ids.has(list[index]!.comment.id)) list.splice(index, 1);
}

/**
 * Asks for annotations: what the reader has before them is read first. All else is glanced at, and where that is not enough, what is
 * likeliest to get a badge is read first.
 */
export class AskQueue {
  private fresh: Waiting[] = [];
  private promising: Waiting[] = [];
  private places = 0;
  private lanes = 0;
  /** How many of the requests under way ask to read: while one does, the other glances on. */
  private reading = 0;
  private size = sizes.first;
  /** Where the page was scrolled to when nothing in the window was left to read; unknown when more may be. */
  private readUp: number | null = null;
  private wait = retry.first;
  /** Counts how often what waits was forgotten. */
  private cleared = 0;

  constructor(private readonly events: AskEvents) {}

  /** What is passed over is not asked about. */
  add(found: FoundComment[]): void {
    const first = this.places;
    this.places += found.length;
    const added = found
      .map((each, index): Waiting => ({ found: each, comment: each.comment, place: first + index, promise: 0 }))
      .filter((each) => !each.found.isPassedOver);
    // A page that draws a list anew has the same comments in other places.
    const ids = new Set(added.map(({ comment }) => comment.id));
    for (const list of [this.fresh, this.promising]) takeOut(list, ids);
    const near = new Set(inWindow(added));
    // What the reader has before them is read in any case: a glance would only put it off.
    for (const each of near) this.promising.push({ ...each, promise: Number.MAX_VALUE });
    this.readUp = null;
    const above = aboveWindow(added);
    this.fresh.push(...[...added.slice(above), ...added.slice(0, above)].filter((each) => !near.has(each)));
    this.fillLanes();
  }

  /** What comes next is what a page begins with: of another thread, nothing being left of the one before. */
  restart(): void {
    this.places = 0;
  }

  /** Forgets what waits. What is under way is still answered. */
  clear(): void {
    this.fresh = [];
    this.promising = [];
    this.restart();
    this.cleared += 1;
  }

  private fillLanes(): void {
    while (this.lanes < mostLanes && this.fresh.length + this.promising.length > 0) void this.run();
  }

  private async run(): Promise<void> {
    this.lanes += 1;
    while (this.fresh.length + this.promising.length > 0) {
      try {
        await this.next();
      } catch (error) {
        this.events.failed(error);
      }
    }
    this.lanes -= 1;
    if (this.lanes > 0) return;
    this.size = sizes.first;
    this.events.done();
  }

  private next(): Promise<void> {
    const near = scrollY === this.readUp ? [] : inWindow(this.promising);
    if (near.length === 0) this.readUp = scrollY;
    if (near.length > 0) return this.read(upTo(sizes.near, near), true);
    if (this.fresh.length > 0 && (this.reading > 0 || this.promising.length === 0)) return this.glance(this.toGlance());
    const batch = upTo(this.size, this.promising);
    this.size = Math.min(this.size * sizes.growth, sizes.largest);
    return this.read(batch, false);
  }

  /** Takes what is glanced at next. */
  private toGlance(): Waiting[] {
    const batch = upTo(mostGlanced.characters, this.fresh.slice(0, mostGlanced.comments));
    return this.fresh.splice(0, batch.length);
  }

  /**
   * Asks about comments; when that fails, they wait again after a while.
   *
   * @param waitAgain puts them back where they waited
   */
  private async asked<Answer>(ask: () => Promise<Answer>, waitAgain: () => void): Promise<Answer> {
    const { cleared } = this;
    try {
      const answer = await ask();
      this.wait = retry.first;
      return answer;
    } catch (error) {
      setTimeout(() => {
        if (this.cleared !== cleared) return;
        waitAgain();
        this.fillLanes();
      }, this.wait);
      this.wait = Math.min(2 * this.wait, retry.last);
      throw error;
    }
  }

  private async glance(batch: Waiting[]): Promise<void> {
    const { promising } = this;
    const glances = await this.asked(() => this.events.glance(batch.map(({ comment }) => comment)), () => this.fresh.push(...batch));
    const answered: Waiting[] = [];
    const answers: Annotation[][] = [];
    for (const [index, waiting] of batch.entries()) {
      const glance = glances[index] ?? [];
      if (typeof glance === 'number') promising.push({ ...waiting, promise: glance });
      else {
        answered.push(waiting);
        answers.push(glance);
      }
    }
    this.readUp = null;
    promising.sort((one, other) => other.promise - one.promise);
    if (answered.length > 0) this.events.answered(answered, answers, false);
    this.fillLanes();
  }

  private async read(batch: Waiting[], near: boolean): Promise<void> {
    for (const each of batch) this.promising.splice(this.promising.indexOf(each), 1);
    this.reading += 1;
    try {
      const answers = await this.asked(() => this.events.ask(batch.map(({ comment }) => comment)), () => {
        this.readUp = null;
        this.promising.push(...batch);
      });
      this.events.answered(batch, answers, near);
    } finally {
      this.reading -= 1;
    }
  }
}
