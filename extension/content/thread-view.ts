import type { Annotation } from '../../src/comment.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import type { Settings } from '../../src/settings.ts';
import { chooseBadges } from '../../src/thread/choose-badges.ts';
import { type Link, type Said, Thread } from '../../src/thread/thread.ts';
import type { FoundComment } from '../sites/site.ts';

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

const inPageOrder = (first: FoundComment, second: FoundComment) =>
  first.root.compareDocumentPosition(second.root) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

type Quiet = Pick<Settings, 'repeats' | 'crowd'>;

interface Made {
  thread: Thread;
  byId: Map<string, FoundComment>;
  /** The comments of which something may be shown. */
  arguing: FoundComment[];
  /** What the badge of a comment shows, by the comment's id. */
  badges: Map<string, Annotation[]>;
}

/** What badges show where the reader wants a thread to be quiet. */
function badgesOf(arguing: Said[], thread: Thread, comments: number, { repeats, crowd }: Quiet): Map<string, Annotation[]> {
  const isFirst = (id: string, { position }: Annotation) => repeats === 'always' || thread.placeOf(id, position).number <= 1;
  const said = arguing.map(({ comment, annotations }) => ({ comment, annotations: annotations.filter((each) => isFirst(comment.id, each)) }));
  const chosen = crowd === 'fifth' ? chooseBadges(said, comments) : null;
  return new Map(said.filter(({ comment }) => chosen?.has(comment.id) ?? true).map(({ comment, annotations }) => [comment.id, annotations]));
}

/** The page's comments as one thread. Made when it is first asked for, and again after something changed. */
export class ThreadView {
  private made: Made | null = null;

  /**
   * @param comments those on the page now
   * @param wantedOf what may be shown of a comment
   * @param quiet how quiet the reader wants a thread
   */
  constructor(
    private readonly comments: () => Iterable<FoundComment>,
    private readonly wantedOf: (found: FoundComment) => Annotation[],
    private readonly quiet: () => Quiet,
  ) {}

  /** Something changed: comments, what is known about them, or what the reader wants to see. */
  forget(): void {
    this.made = null;
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
    const answered = thread.answeredBy(comment.id, position);
    return {
      ...thread.placeOf(comment.id, position),
      answers: thread.answersTo(comment.id, position).flatMap(linked),
      answered: (answered && linked(answered)[0]) ?? null,
    };
  }

  countAnswered(): Record<string, number> {
    return this.get().thread.countAnswered();
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
    const all = [...this.comments()].map((found) => ({ found, comment: found.comment, annotations: this.wantedOf(found) }));
    const arguing = all.filter(({ annotations }) => annotations.length > 0).sort((first, second) => inPageOrder(first.found, second.found));
    const said = [...arguing, ...all.filter(({ annotations }) => annotations.length === 0)];
    const thread = new Thread(said, oppositeOf);
    const byId = new Map(all.map(({ found }) => [found.comment.id, found]));
    return (this.made = { thread, byId, arguing: arguing.map(({ found }) => found), badges: badgesOf(arguing, thread, all.length, this.quiet()) });
  }
}
