import type { FoundComment } from '../sites/site.ts';
import { inStretches, nextFrame } from './pause.ts';

/** Milliseconds between two paintings that nobody waits for: each makes the browser lay out the page anew, which costs more than all else. */
const breath = 700;

export interface PainterEvents {
  /** The comments that have a badge or should have one, as far as is known at this moment. */
  concerned(): Iterable<FoundComment>;
  /** Brings a comment's badge in line with what is known; a new one does not go on the page yet. */
  paint(found: FoundComment): void;
  /** Puts the new badges on the page. */
  place(): void;
  painted(): void;
}

/** Decides when badges are brought in line with what is known, always all of them: what is known of one comment can give the badge of another to it, or take it away. */
export class Painter {
  private isDue = false;
  private isPainting = false;
  private isWaiting = false;
  private isStopped = false;
  private last = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly events: PainterEvents) {}

  /** Paints at once, or once more when it is painting already. */
  now(): void {
    this.isDue = true;
    if (!this.isPainting) void this.run();
  }

  /** Paints in the next frame, once for all that happens until then. */
  soon(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    void nextFrame().then(() => {
      this.isWaiting = false;
      this.now();
    });
  }

  /** Paints at once if the last time is long enough ago, else when it is: so the first answers are seen soon, and the others together. */
  inTime(): void {
    this.isDue = true;
    const wait = this.last + breath - performance.now();
    if (wait <= 0) this.now();
    else this.timer ??= setTimeout(() => this.finish(), wait);
  }

  /** Paints what still waits: nothing more comes for now. */
  finish(): void {
    if (this.isDue) this.now();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.isPainting = true;
    try {
      while (this.isDue && !this.isStopped) await this.paintAll();
    } finally {
      this.isPainting = false;
    }
  }

  private async paintAll(): Promise<void> {
    this.isDue = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    await inStretches([...this.events.concerned()], (found) => this.events.paint(found), () => !this.isStopped);
    if (this.isStopped) return;
    this.events.place();
    this.last = performance.now();
    this.events.painted();
  }
}
