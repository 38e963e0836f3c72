import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parrots } from '../support/plain-thread.ts';
import { text } from './support/texts.ts';
import { Witness } from './support/witness.ts';
import { World, browserNames } from './support/world.ts';

/** What browsers ask for by themselves: updates, lists of trackers, whether there is a network. */
const ownAffairs = /(^|[./])(google|googleapis|gstatic|gvt1|mozilla|firefox|mozaws|detectportal)\.[a-z]+(:|\/|$)|^(https?:\/\/)?[a-z]+(:\d+)?\/?$/;

const pages = ['popup', 'options', 'reader', 'welcome'].map((page) => `${page}/${page}.html`).filter((path) => existsSync(`dist/chrome/${path}`));

describe.each(browserNames)('the network in %s', (name) => {
  const witness = new Witness();
  let world: World;
  beforeAll(async () => {
    world = await World.start(name, { offline: false, proxy: await witness.listen() });
  });
  afterAll(async () => {
    await world?.close();
    await witness.close();
  });

  it('is asked for nothing by any part of the extension', async () => {
    // The proxy does see what a page asks for.
    const page = await world.running.browser.newPage();
    await page.goto('http://seen.example/').catch(() => null);
    expect(witness.asked.some((address) => address.includes('seen.example'))).toBe(true);
    await page.close();

    const unexpected = () => witness.asked.filter((address) => !address.includes('seen.example') && !ownAffairs.test(address));
    const thread = await world.openThread();
    const badge = await thread.badge(parrots);
    // Chromium connects to a page's host before the request that the test answers in its place.
    const ahead = unexpected().length;
    expect(new Set(unexpected().filter((address) => address !== 'news.ycombinator.com:443'))).toEqual(new Set());

    await badge.click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    expect(thread.requests.filter((address) => !/^data:|\/(favicon\.ico|s\.gif)$/.test(address))).toEqual([]);
    await world.openPopup(thread);
    for (const path of pages) await world.openExtensionPage(path, 'main');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(unexpected().slice(ahead)).toEqual([]);
  });

  it('cannot be asked: the policy refuses connections, images, frames and forms', async () => {
    const { page } = await world.openExtensionPage('options/options.html', 'main');
    const refused = await page.evaluate(async () => {
      const attempts = {
        fetch: () => fetch('https://refused.example/fetch'),
        beacon: () => (navigator.sendBeacon('https://refused.example/beacon') ? Promise.resolve() : Promise.reject(new Error('refused'))),
        image: () => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://refused.example/image' })),
        socket: () => new Promise((resolve, reject) => Object.assign(new WebSocket('wss://refused.example/'), { onopen: resolve, onerror: reject })),
      };
      const results = Object.entries(attempts).map(([kind, attempt]) =>
        Promise.resolve().then(attempt).then(() => `${kind} went through`, () => null));
      return (await Promise.all(results)).filter((result) => result !== null);
    });
    expect(refused.filter((result) => !result.startsWith('beacon'))).toEqual([]);
    expect(witness.asked.filter((address) => address.includes('refused.example'))).toEqual([]);
  });
});
