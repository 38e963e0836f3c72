import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

const parrot = 'LLMs are just stochastic parrots that copy their training data.';
const url = (id: number) => `https://news.ycombinator.com/item?id=${id}`;
const page = (bodies: string[]) => threadPage(bodies.map((body, index) => row({ id: 101 + index, body })).join(''), { head: story });

describe.each(browserNames)('a hostile comment in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  let number = 1;
  const open = async (bodies: string[]) => (thread = await world.openThread(page(bodies), url(++number)));
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());
  afterEach(async () => {
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('of a megabyte does not keep its neighbours from their badges', async () => {
    await open([said('lorem ipsum dolor. '.repeat(55_000)), said('x'.repeat(1_000_000)), said(parrot)]);
    await thread.badge(103);
    expect(await world.stateOf(thread)).toMatchObject({ comments: 3, read: 3 });
  });

  it('with markup and script in its text is shown as text, in badge, popover and report', async () => {
    const evil = '&lt;img src=x onerror="window.hacked=1"&gt;&lt;script&gt;window.hacked=1&lt;/script&gt;';
    await open([said(`An LLM is just a stochastic parrot that regurgitates its training data, ${evil} a plagiarism machine that only repeats what it has seen.`)]);
    await (await thread.badge(101)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain('<img src=x onerror');
    const panel = await thread.popover();
    expect(await panel?.$$eval('img, script, iframe', (elements) => elements.length)).toBe(0);
    expect(await thread.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(thread.requests.filter((address) => address.endsWith('/x'))).toEqual([]);
  });

  it('cannot turn the direction of what stands around it', async () => {
    await open([said(`\u202E\u2067${parrot}\u200B\u200D\uFEFF`), said(parrot)]);
    await (await thread.badge(102)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain('stochastic parrots');
    await thread.page.keyboard.press('Escape');
    await thread.settled();
    await (await thread.badge(101)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain('stochastic parrots');
    const panel = await thread.popover();
    // The marks do come as far as the popover, and no further than the quotation.
    const quoted = await panel?.$eval('blockquote', (quote) => [quote.textContent?.includes('\u202E'), getComputedStyle(quote).unicodeBidi]);
    expect(quoted).toEqual([true, 'isolate']);
  });
});
