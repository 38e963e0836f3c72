import { pause } from '../platform/pause.ts';

function shown(): Promise<unknown> {
  return new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
}

/** The next frame that is drawn; in a hidden tab, where Firefox still makes one now and then, the first after it is shown again. */
export async function nextFrame(): Promise<void> {
  do {
    while (document.hidden) await shown();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  } while (document.hidden);
}

/** How long the browser takes to lay out and draw the next frame, in milliseconds: a task that is asked for in a frame comes after it. */
export async function frameCost(): Promise<number> {
  await nextFrame();
  const start = performance.now();
  await pause();
  return performance.now() - start;
}

/** Longest stretch of work without a pause: half of a frame at 60 Hz. */
const stretch = 8;

/**
 * Does something for each item, in stretches of some milliseconds with pauses between them.
 *
 * @param goOn asked after each pause; false ends the work
 */
export async function inStretches<Item>(items: Iterable<Item>, work: (item: Item) => void, goOn: () => boolean = () => true): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - since < stretch) continue;
    await pause();
    if (!goOn()) return;
    since = performance.now();
  }
}
