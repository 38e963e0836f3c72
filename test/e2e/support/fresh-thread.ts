import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { BrowserName } from '../../../src/command-line/browser/find.ts';
import { bubble, parrots } from '../../support/plain-thread.ts';
import type { ThreadPage } from './thread-page.ts';
import { World } from './world.ts';

/** A browser for all tests of a block, and for each a thread with its badges, on which nothing may go wrong. */
export function freshThread(name: BrowserName): { readonly world: World; readonly thread: ThreadPage } {
  const on = {} as { world: World; thread: ThreadPage };
  beforeAll(async () => {
    on.world = await World.start(name);
  });
  afterAll(() => on.world?.close());
  beforeEach(async () => {
    on.thread = await on.world.openThread();
    await expect.poll(() => on.thread.badged(), { timeout: 15_000 }).toEqual([parrots, bubble]);
  });
  afterEach(async () => {
    expect(on.thread.errors).toEqual([]);
    await on.thread.page.close();
  });
  return on;
}
