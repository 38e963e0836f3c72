import { guessSite } from '../../extension/content/guess-site.ts';
import { passOver } from '../../extension/content/pass-over.ts';
import { readComment, readComments, rootsIn } from '../../extension/content/read-comments.ts';
import { Watcher } from '../../extension/content/watcher.ts';
import { siteOf } from '../../extension/sites/all-sites.ts';
import type { Site } from '../../extension/sites/site.ts';

/** What is measured inside a page, in milliseconds of this page's thread. */
export interface InPage {
  /** Choosing the site, then finding and reading all comments. */
  read(address: string): { comments: number; milliseconds: number };
  /** As the content script does: what names nothing of AI is passed over. */
  look(address: string): { comments: number; passedOver: number; milliseconds: number };
  /** Reading all on the way of a page whose make is unknown. */
  guess(): { comments: number; milliseconds: number };
  /** Inserts so many elements one by one under a watcher: the longest stretch of its work, and the sum. */
  storm(address: string, elements: number): Promise<{ longest: number; sum: number }>;
}

const timed = <Result>(work: () => Result): [Result, number] => {
  const start = performance.now();
  return [work(), performance.now() - start];
};
const siteAt = (address: string) => siteOf(document, new URL(address)) as Site;

/** Times the watcher's stretches: from a frame or the end of a pause to the next pause, or to the last thing it did. */
function timeStretches(): { done(): void; longest: number; sum: number } {
  const clock = { start: 0, longest: 0, sum: 0, done: () => add() };
  const add = () => {
    const took = performance.now() - clock.start;
    clock.longest = Math.max(clock.longest, took);
    clock.sum += took;
    clock.start = performance.now();
  };
  const { scheduler } = globalThis as unknown as { scheduler: { postTask(task: () => void): Promise<void> } };
  const before = scheduler.postTask.bind(scheduler);
  scheduler.postTask = async (task) => {
    add();
    await before(task);
    clock.start = performance.now();
  };
  const frame = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => frame((time) => {
    clock.start = performance.now();
    callback(time);
  });
  const Original = MutationObserver;
  globalThis.MutationObserver = class extends Original {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        clock.start = performance.now();
        callback(records, observer);
        add();
      });
    }
  };
  return clock;
}

const inPage: InPage = {
  read(address) {
    const [found, milliseconds] = timed(() => readComments(siteAt(address), document));
    return { comments: found.length, milliseconds };
  },
  look(address) {
    const site = siteAt(address);
    const [found, milliseconds] = timed(() => {
      const [roots, title] = [new Set(rootsIn(site, document)), site.titleOf(document)];
      const passesOver = passOver(site, roots, title);
      return [...roots].flatMap((root) => readComment(site, root, title, passesOver) ?? []);
    });
    return { comments: found.length, passedOver: found.filter(({ isPassedOver }) => isPassedOver).length, milliseconds };
  },
  guess() {
    const [found, milliseconds] = timed(() => readComments(guessSite(document), document));
    return { comments: found.length, milliseconds };
  },
  async storm(address, elements) {
    const clock = timeStretches();
    const done = () => clock.done();
    const watcher = new Watcher(siteAt(address), document, () => false, { begin: () => undefined, read: done, end: done, seen: () => undefined, gone: () => undefined, alive: () => true });
    await watcher.start();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    Object.assign(clock, { longest: 0, sum: 0 });
    for (let count = 0; count < elements; count += 1) document.body.append(document.createElement('div'));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    watcher.stop();
    return { longest: clock.longest, sum: clock.sum };
  },
};
Object.assign(globalThis, { inPage });
