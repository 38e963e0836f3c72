import type { Annotation, Comment } from '../comment.ts';

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A comment and the arguments that were found in it. */
export interface Said {
  comment: Pick<Comment, 'id' | 'parentId'>;
  annotations: Annotation[];
}

/** Another comment of the thread that argues the opposite: a reply below, or the one above that is answered. */
export interface Link {
  id: string;
  annotation: Annotation;
  /** How many replies lie between, counted from 1 for a direct reply. */
  distance: number;
}

/** More answers than this are no help to a reader. */
const mostAnswers = 5;

/**
 * Who argues against whom in one thread. Comments whose parent is not among them begin a tree of their own; parents that
 * go in circles are followed once.
 */
export class Thread {
  private readonly byId = new Map<string, Said>();
  private readonly replies = new Map<string, Said[]>();
  /** For each position, which of the comments that argue it a comment is, counted from 1. */
  private readonly places = new Map<string, Map<string, number>>();

  /**
   * @param said every comment of the thread, those with an argument in page order
   * @param oppositeOf the other side of a position's debate
   */
  constructor(said: Said[], private readonly oppositeOf: (position: string) => string | undefined) {
    for (const each of said) {
      const { id, parentId } = each.comment;
      this.byId.set(id, each);
      if (parentId !== undefined) addTo(this.replies, parentId, each);
      for (const { position } of each.annotations) this.count(position, id);
    }
  }

  /** The replies below a comment, at any depth, that argue the opposite of a position: the nearest first, then the surest. */
  answersTo(id: string, position: string): Link[] {
    const opposite = this.oppositeOf(position);
    const found: Link[] = [];
    const seen = new Set([id]);
    let level = this.replies.get(id) ?? [];
    for (let distance = 1; level.length > 0 && found.length < mostAnswers; distance += 1) {
      const fresh = level.filter(({ comment }) => !seen.has(comment.id) && seen.add(comment.id));
      found.push(...fresh.flatMap((each) => linkTo(each, opposite, distance)).sort((first, second) => second.annotation.confidence - first.annotation.confidence));
      level = fresh.flatMap(({ comment }) => this.replies.get(comment.id) ?? []);
    }
    return found.slice(0, mostAnswers);
  }

  /** The nearest comment above that argues the opposite of a position: what a comment with this position answers. */
  answeredBy(id: string, position: string): Link | null {
    const opposite = this.oppositeOf(position);
    const seen = new Set([id]);
    let above = this.byId.get(this.byId.get(id)?.comment.parentId ?? '');
    for (let distance = 1; above && !seen.has(above.comment.id); distance += 1) {
      const [link] = linkTo(above, opposite, distance);
      if (link) return link;
      seen.add(above.comment.id);
      above = this.byId.get(above.comment.parentId ?? '');
    }
    return null;
  }

  /** How many comments argue a position, and which of them a comment is, counted from 1 in page order; 0 if it is none. */
  placeOf(id: string, position: string): { number: number; of: number } {
    const places = this.places.get(position);
    return { number: places?.get(id) ?? 0, of: places?.size ?? 0 };
  }

  /** For each position, how many of the comments that argue it have an answer below. */
  countAnswered(): Record<string, number> {
    const answered = [...this.places].map(([position, ids]) => [position, [...ids.keys()].filter((id) => this.answersTo(id, position).length > 0).length] as const);
    return Object.fromEntries(answered.filter(([, count]) => count > 0));
  }

  private count(position: string, id: string): void {
    const places = this.places.get(position) ?? new Map<string, number>();
    if (!places.has(id)) this.places.set(position, places.set(id, places.size + 1));
  }
}

function linkTo({ comment, annotations }: Said, position: string | undefined, distance: number): Link[] {
  const annotation = annotations.find((each) => each.position === position);
  return annotation ? [{ id: comment.id, annotation, distance }] : [];
}
