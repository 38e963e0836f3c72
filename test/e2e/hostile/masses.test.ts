import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { row, said } from '../../support/hacker-news-page.ts';
import { bubble, lunch, parrots, plainThread } from '../../support/plain-thread.ts';
import { nested, storm } from '../../support/restless-pages.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 30_000 };
const withScript = (script: string) => plainThread.html.replace('</body>', `<script>${script}</script></body>`);

describe.each(browserNames)('masses in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());
  afterEach(async () => {
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('of elements, ten thousand deep, are read like any others', async () => {
    thread = await world.openThread(withScript(nested(lunch)));
    await expect.poll(() => thread.badged(), limit).toEqual([parrots, bubble]);
    await expect.poll(async () => (await world.stateOf(thread)).read, limit).toBe(4);
  });

  it('of changes without an end keep no other comment from its badge, nor a comment that comes in between', async () => {
    thread = await world.openThread(withScript(storm(lunch, 'window.calm')));
    await expect.poll(() => thread.badged(), limit).toEqual([parrots, bubble]);
    const frames = () => thread.page.evaluate(() => Number(document.documentElement.dataset['frames']));
    const before = await frames();
    const late = row({ id: 301, body: said('I say that LLMs are just stochastic parrots, and AI is a bubble that is going to pop.') });
    await thread.page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('tr') as Element;
      document.querySelector('.comment-tree tbody')?.append(parsed);
    }, late);
    await thread.page.waitForSelector('tr[id="301"] counterpoint-badge', limit);
    // It did go on all the while.
    await expect.poll(frames, limit).toBeGreaterThan(before);
    await thread.page.evaluate(() => Object.assign(window, { calm: true }));
    await expect.poll(async () => (await world.stateOf(thread)).read, limit).toBe(5);
  });

  it('of nodes, ten thousand in many comments over many frames, leave every comment read and every badge single', async () => {
    thread = await world.openThread();
    await thread.badge(parrots);
    await thread.page.evaluate(async (markup) => {
      const parsed = new DOMParser().parseFromString(`<table>${markup}</table>`, 'text/html').querySelector('tr') as Element;
      for (let frame = 0; frame < 50; frame++) {
        for (let node = 0; node < 200; node++) {
          const copy = parsed.cloneNode(true) as Element;
          copy.id = String(10_000 + (node % 100));
          document.getElementById(copy.id)?.remove();
          document.querySelector('.comment-tree tbody')?.append(copy);
        }
        await new Promise(requestAnimationFrame);
      }
    }, row({ id: 9, body: said('We had lunch with the robot, and it was good.') }));
    await expect.poll(async () => world.stateOf(thread), limit).toMatchObject({ comments: 104, read: 104 });
    expect(await thread.badged()).toEqual([parrots, bubble]);
  });

  it('of comments, five thousand and more on one page, are all read, and the first keep their badges', async () => {
    const many = Array.from({ length: 5200 }, (_, index) => row({ id: 10_000 + index, body: said('We had lunch with the robot, and it was good.') })).join('');
    const last = row({ id: 9, body: said('AI is a bubble: the spending on data centers will never pay off, and the AI bubble is going to pop.') });
    thread = await world.openThread(plainThread.html.replace(/(?=<tr class="athing comtr" id="104")/, many + last));
    await expect.poll(() => thread.badged(), limit).toEqual([parrots, bubble, '9']);
    await expect.poll(async () => (await world.stateOf(thread)).read, limit).toBe(5205);
    expect(await thread.badged()).toEqual([parrots, bubble, '9']);
  });
});
