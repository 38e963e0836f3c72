import type { Annotation, Comment } from '../comment.ts';

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A comment and the arguments that were found in it. */
export interface Said {
  comment: Pick<Comment, 'id'>;
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
 * Who argues against whom in one thread. Parents that go in circles are followed once. Only the comments that argue and those above them are
 * asked for their parents: on most pages few of many.
 */
export class Thread {
  private readonly byId = new Map<string, Said>();
  /** The replies that argue or have a reply below that does, by their parent. */
  private readonly replies = new Map<string, string[]>();
  /** For each position, which of the comments that argue it a comment is, counted from 1. */
  private readonly places = new Map<string, Map<string, number>>();

  /**
   * @param said every comment of the thread with an argument, in page order
   * @param oppositeOf the other side of a position's debate
   * @param parentOf the comment that another one answers, if any
   */
  constructor(
    said: Said[],
    private readonly oppositeOf: (position: string) => string | undefined,
    private readonly parentOf: (id: string) => string | undefined,
  ) {
    const linked = new Set<string>();
    for (const each of said) {
      const { id } = each.comment;
      this.byId.set(id, each);
      for (const { position } of each.annotations) this.count(position, id);
      for (let below = id, parent = parentOf(below); parent !== undefined && !linked.has(below); below = parent, parent = parentOf(below)) {
        linked.add(below);
        addTo(this.replies, parent, below);
      }
    }
  }

  /** The replies below a comment, at any depth, that argue the opposite of a position: the nearest first, then the surest. */
  answersTo(id: string, position: string): Link[] {
    const opposite = this.oppositeOf(position);
    const found: Link[] = [];
    const seen = new Set([id]);
    let level = this.replies.get(id) ?? [];
    for (let distance = 1; level.length > 0 && found.length < mostAnswers; distance += 1) {
      const fresh = level.filter((reply) => !seen.has(reply) && seen.add(reply));
      found.push(...fresh.flatMap((reply) => this.linkTo(reply, opposite, distance)).sort((first, second) => second.annotation.confidence - first.annotation.confidence));
      level = fresh.flatMap((reply) => this.replies.get(reply) ?? []);
    }
    return found.slice(0, mostAnswers);
  }

  /** The nearest comment above that argues the opposite of a position: what a comment with this position answers. */
  answeredBy(id: string, position: string): Link | null {
    const opposite = this.oppositeOf(position);
    const seen = new Set([id]);
    let above = this.parentOf(id);
    for (let distance = 1; above !== undefined && !seen.has(above); distance += 1) {
      const [link] = this.linkTo(above, opposite, distance);
      if (link) return link;
      seen.add(above);
      above = this.parentOf(above);
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
    const below = this.arguersBelow();
    const isAnswered = (id: string, position: string) =>
      [...(below.get(`${this.oppositeOf(position)} ${id}`) ?? [])].some((arguer) => arguer !== id);
    const answered = [...this.places].map(([position, ids]) => [position, [...ids.keys()].filter((id) => isAnswered(id, position)).length] as const);
    return Object.fromEntries(answered.filter(([, count]) => count > 0));
  }

  /** Who argues a position below a comment, by `position comment`; two of them where there are more, since of two one is another than the comment. */
  private arguersBelow(): Map<string, Set<string>> {
    const below = new Map<string, Set<string>>();
    for (const [position, ids] of this.places) {
      for (const id of ids.keys()) {
        for (let above = this.parentOf(id); above !== undefined; above = this.parentOf(above)) {
          const arguers = below.get(`${position} ${above}`) ?? new Set();
          if (arguers.size === 2 || arguers.has(id)) break;
          below.set(`${position} ${above}`, arguers.add(id));
        }
      }
    }
    return below;
  }

  private linkTo(id: string, position: string | undefined, distance: number): Link[] {
    const annotation = this.byId.get(id)?.annotations.find((each) => each.position === position);
    return annotation ? [{ id, annotation, distance }] : [];
  }

  private count(position: string, id: string): void {
    const places = this.places.get(position) ?? new Map<string, number>();
    if (!places.has(id)) this.places.set(position, places.set(id, places.size + 1));
  }
}
