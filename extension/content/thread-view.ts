import type { Annotation } from '../../src/comment.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import type { Settings } from '../../src/settings.ts';
import { chooseBadges, isGiven } from '../../src/thread/choose-badges.ts';
import { type Link, type Said, Thread } from '../../src/thread/thread.ts';
import type { FoundComment } from '../sites/site.ts';
import { once } from './once.ts';
import { PageOrder } from './page-order.ts';

/** A comment of the page that argues the opposite, and what to call its author: the name that the page shows, if any. */
export interface LinkedComment {
  found: FoundComment;
  annotation: Annotation;
  author: string | undefined;
}

/** What the rest of the thread has to do with one argument of one comment. */
export interface ThreadFacts {
  /** Which of the comments with this argument it is, counted from 1. */
  number: number;
  of: number;
  answers: LinkedComment[];
  /** What it is itself an answer to. */
  answered: LinkedComment | null;
}

function oppositeOf(position: string): string | undefined {
  return findPosition(position)?.debate.positions.find(({ id }) => id !== position)?.id;
}

type Arguing = Said & { found: FoundComment };
type Quiet = Pick<Settings, 'repeats' | 'crowd'>;

interface Made {
  /** Who answers whom; made when that is first asked for. */
  thread: () => Thread;
  byId: Map<string, FoundComment>;
  /** The comments of which something may be shown. */
  arguing: FoundComment[];
  /** What the badge of a comment shows, by the comment's id. */
  badges: Map<string, Annotation[]>;
}

/** What badges show where the reader wants a thread to be quiet: so far, while not all comments are read. */
function badgesOf(arguing: Said[], thread: () => Thread, read: number, { repeats, crowd }: Quiet): Map<string, Annotation[]> {
  const isWanted = (id: string, each: Annotation) => repeats === 'always' || isGiven(each) || thread().placeOf(id, each.position).number <= 1;
  const said = arguing.map(({ comment, annotations }) => ({ comment, annotations: annotations.filter((each) => isWanted(comment.id, each)) }));
  const chosen = crowd === 'fifth' ? chooseBadges(said, read) : null;
  return new Map(said.filter(({ comment }) => chosen?.has(comment.id) ?? true).map(({ comment, annotations }) => [comment.id, annotations]));
}

/** The page's comments as one thread. Made when it is first asked for, and again after something changed. */
export class ThreadView {
  private made: Made | null = null;
  private readonly order: PageOrder;

  /**
   * @param comments those on the page now
   * @param root matches the root element of each
   * @param wantedOf what may be shown of a comment; undefined where that is not known yet
   * @param quiet how quiet the reader wants a thread
   */
  constructor(
    private readonly comments: () => Iterable<FoundComment>,
    root: string,
    private readonly wantedOf: (found: FoundComment) => Annotation[] | undefined,
    private readonly quiet: () => Quiet,
  ) {
    this.order = new PageOrder(root);
  }

  /** Something changed: what is known about comments, or what the reader wants to see. */
  forget(): void {
    this.made = null;
  }

  /** Comments came, went or moved: their order is found anew with what is made next. */
  forgetOrder(): void {
    this.order.forget();
  }

  /** What a comment's badge shows of what may be shown, so that the thread stays as quiet as the reader wants it. */
  badgeOf({ comment }: FoundComment): Annotation[] {
    return this.get().badges.get(comment.id) ?? [];
  }

  factsOf({ comment }: FoundComment, position: string): ThreadFacts {
    const { thread, byId } = this.get();
    const linked = (link: Link): LinkedComment[] => {
      const found = byId.get(link.id);
      return found ? [{ found, annotation: link.annotation, author: found.comment.author }] : [];
    };
    const answered = thread().answeredBy(comment.id, position);
    return {
      ...thread().placeOf(comment.id, position),
      answers: thread().answersTo(comment.id, position).flatMap(linked),
      answered: (answered && linked(answered)[0]) ?? null,
    };
  }

  countAnswered(): Record<string, number> {
    const { arguing, thread } = this.get();
    return arguing.length > 0 ? thread().countAnswered() : {};
  }

  /** The comments of which something may be shown, in page order. */
  arguing(): FoundComment[] {
    return this.get().arguing;
  }

  /** The comment that another one answers, while it is on the page. */
  parentOf({ comment }: FoundComment): FoundComment | undefined {
    return this.get().byId.get(comment.parentId ?? '');
  }

  private get(): Made {
    if (this.made) return this.made;
    const byId = new Map<string, FoundComment>();
    const unsorted: Arguing[] = [];
    let read = 0;
    for (const found of this.comments()) {
      const annotations = this.wantedOf(found);
      if (annotations) read += 1;
      byId.set(found.comment.id, found);
      if (annotations && annotations.length > 0) unsorted.push({ found, comment: found.comment, annotations });
    }
    const arguing = this.order.sorted(unsorted, ({ found }) => found.root);
    const thread = once(() => new Thread(arguing, oppositeOf, (id) => byId.get(id)?.comment.parentId));
    return (this.made = { thread, byId, arguing: arguing.map(({ found }) => found), badges: badgesOf(arguing, thread, read, this.quiet()) });
  }
}
