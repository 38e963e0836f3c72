import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runKernel, task } from '../support/run-kernel.ts';
import { browserNames, World } from './support/world.ts';

const bytesOf = (name: string): number[] => [...readFileSync(`src/detect/encoder/kernel/${name}`)];

describe.each(browserNames)('the kernels of the encoder in %s', (name) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(name);
    page = await world.running.browser.newPage();
  });
  afterAll(() => world?.close());

  it('compute the same, to the bit', async () => {
    const plain = await page.evaluate(runKernel, bytesOf('kernel.wasm'), ...task);
    const relaxed = await page.evaluate(runKernel, bytesOf('kernel-relaxed.wasm'), ...task);
    expect(plain).toEqual(runKernel(bytesOf('kernel.wasm'), ...task));
    // Firefox knows these instructions from 146 on, every Chromium that the extension runs in does.
    if (name === 'firefox' && relaxed === null) console.log('This Firefox does not know relaxed SIMD: only the plain kernel was run.');
    else expect(relaxed).toEqual(plain);
  });
});
