import type { Annotation, Comment } from '../../src/comment.ts';
import type { FoundComment } from '../sites/site.ts';

/**
 * The first answer comes soon and fills about a screen. Each later batch is larger, up to what can be sent without a long stretch. Only where
 * answers take long (a thread about AI, which is read closely) do the batches stay small, so that badges keep appearing.
 */
const sizes = { first: 16, growth: 3, largest: 300 };
/** An answer within this many milliseconds lets the next batch grow. */
const quickAnswer = 500;

export interface Waiting {
  found: FoundComment;
  /** As it was when it was asked about. */
  comment: Comment;
}

/** How many comments from the top are above the window. */
function aboveWindow(waiting: Waiting[]): number {
  if (scrollY === 0) return 0;
  const index = waiting.findIndex(({ found }) => found.root.getBoundingClientRect().bottom > 0);
  return Math.max(index, 0);
}

export interface AskEvents {
  ask(comments: Comment[]): Promise<Annotation[][]>;
  answered(asked: Waiting[], answers: Annotation[][]): void;
  failed(error: unknown): void;
  /** Nothing waits for an answer any more. */
  done(): void;
}

/** Asks for annotations, batch after batch, the comments in and below the window before those above it. */
export class AskQueue {
  private waiting: Waiting[] = [];
  private running = false;
  private size = sizes.first;

  constructor(private readonly events: AskEvents) {}

  add(found: FoundComment[]): void {
    const added = found.map((each) => ({ found: each, comment: each.comment }));
    const above = aboveWindow(added);
    this.waiting.push(...added.slice(above), ...added.slice(0, above));
    if (!this.running) void this.run();
  }

  clear(): void {
    this.waiting = [];
  }

  private async run(): Promise<void> {
    this.running = true;
    this.size = sizes.first;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.size);
      const asked = performance.now();
      try {
        const answers = await this.events.ask(batch.map(({ comment }) => comment));
        if (performance.now() - asked < quickAnswer) this.size = Math.min(this.size * sizes.growth, sizes.largest);
        this.events.answered(batch, answers);
      } catch (error) {
        this.events.failed(error);
      }
    }
    this.running = false;
    this.events.done();
  }
}
