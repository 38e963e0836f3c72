import type { FoundComment } from '../sites/site.ts';
import { inStretches, nextFrame } from './pause.ts';

/**
 * Milliseconds that a painting is put off which nobody waits for: each makes the browser lay out the page anew, which costs more than all else.
 * On a very long page it is so many times what the last one cost, up to what a reader who scrolls may be kept waiting.
 */
const breath = { least: 700, times: 15, most: 2500 };

export interface PainterEvents {
  /** The comments that have a badge or should have one, as far as is known at this moment. */
  concerned(): Iterable<FoundComment>;
  /** Brings a comment's badge in line with what is known; a new one does not go on the page yet. */
  paint(found: FoundComment): void;
  /** Puts the new badges on the page; answers whether there were any. */
  place(): boolean;
  /** Milliseconds that the browser takes for the next frame. */
  frame(): Promise<number>;
  painted(): void;
}

/** Decides when badges are brought in line with what is known, always all of them: what is known of one comment can give the badge of another to it, or take it away. */
export class Painter {
  private isDue = false;
  private isPainting = false;
  private isWaiting = false;
  private isStopped = false;
  /** What the frame after the last painting took, in milliseconds. */
  private cost = 0;
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

  /** Paints after a while, together with what else comes until then: of something that the reader does not have before them. */
  inTime(): void {
    const wait = Math.min(Math.max(breath.least, breath.times * this.cost), breath.most);
    this.timer ??= setTimeout(() => this.now(), wait);
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
    if (this.events.place()) void this.weigh();
    this.events.painted();
  }

  private async weigh(): Promise<void> {
    this.cost = await this.events.frame();
  }
}
