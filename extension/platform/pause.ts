/** The part of the Prioritized Task Scheduling API that not every supported browser has (Firefox before 142). */
interface Scheduling {
  scheduler?: { postTask?: (task: () => void) => Promise<void> };
}

/** Lets everything go first that waits for its turn: the page's input and painting, and the answers of the background. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.postTask ? scheduler.postTask(() => undefined) : new Promise((resolve) => setTimeout(resolve));
}
