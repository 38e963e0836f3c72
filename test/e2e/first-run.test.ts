import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstPages } from '../../src/command-line/browser/first-page.ts';
import { World, browserNames } from './support/world.ts';

describe.each(browserNames)('the first run in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name, { keepFirstPage: true });
  });
  afterAll(() => world?.close());
  const opened = async () => (await firstPages(world.running)).length;

  it('opens the first page after installation, and not after an update', async () => {
    await expect.poll(opened, { timeout: 15_000 }).toBe(1);
    // The same extension once more is an update to the browser.
    await world.running.browser.installExtension(resolve(name === 'chromium' ? 'dist/chrome' : 'dist/firefox'));
    await world.openExtensionPage('options/options.html', '#about dd');
    await new Promise((wait) => setTimeout(wait, 1500));
    expect(await opened()).toBeLessThanOrEqual(1);
  });
});
