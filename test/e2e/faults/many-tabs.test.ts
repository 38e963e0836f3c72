import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubble, parrots, plainThread } from '../../support/plain-thread.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

/** A hundred take minutes on a machine with two cores: `TABS=100 npx vitest run test/e2e/faults/many-tabs.test.ts`. */
const count = Number(process.env['TABS'] ?? 16);
const address = (index: number) => `https://news.ycombinator.com/item?id=${1000 + index}`;

describe.each(browserNames)(`${count} tabs that open at once in %s`, (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  it('all get their badges when they are looked at', async () => {
    const threads: ThreadPage[] = await Promise.all(Array.from({ length: count }, (_, index) => world.openThread(plainThread.html, address(index))));
    for (const thread of threads) {
      await thread.page.bringToFront();
      await expect.poll(() => thread.badged(), { timeout: 60_000 }).toEqual([parrots, bubble]);
    }
    for (const thread of [threads[0], threads.at(-1)]) expect(await world.stateOf(thread as ThreadPage)).toMatchObject({ comments: 4, read: 4 });
    expect(threads.flatMap(({ errors }) => errors)).toEqual([]);
  }, 15_000 * count);
});
