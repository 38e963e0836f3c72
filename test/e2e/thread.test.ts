import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { hackerNews } from '../../extension/sites/hacker-news.ts';
import { demonstrationPage } from '../../src/command-line/demonstration/render.ts';
import { demonstrationUrl } from '../../src/command-line/demonstration/render.ts';
import { evidenceIn, shownIn } from '../support/engine.ts';
import { plainBadges } from '../support/plain-badges.ts';
import { bubble, parrots } from '../support/plain-thread.ts';
import { documentOf } from '../support/site-pages.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

/** The first sentence that a comment's badge was put there for. */
function sentenceOf(id: string): string {
  const { comment, shown: [first] } = plainBadges().get(id) ?? { shown: [] };
  return (comment && first && evidenceIn(comment, first)[0]) ?? `No badge is expected on ${id}`;
}

describe.each(browserNames)('a thread in %s', (name) => {
  let world: World;
  let thread: ThreadPage;

  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    thread = await world.openThread();
  });
  afterEach(async () => {
    expect(thread.errors).toEqual([]);
    await thread.page.close();
  });

  it('shows a badge at the end of the header line, one a comment, and leaves the rest of the page alone', async () => {
    const html = demonstrationPage();
    const expected = shownIn(hackerNews, documentOf(html)).map(({ found: { comment } }) => comment.id);
    expect(expected.length).toBeGreaterThan(0);
    const demonstration = await world.openThread(html, demonstrationUrl);
    await expect.poll(() => demonstration.badged(), { timeout: 15_000 }).toEqual(expected);
    expect(demonstration.errors).toEqual([]);
    await demonstration.page.close();
    await thread.page.bringToFront();
    await thread.badge(parrots);
    expect(await thread.page.$eval(`tr[id="${parrots}"] .comhead`, (line) => line.lastElementChild?.localName)).toBe(badgeTag);
    // Nothing to be read in the page but the empty host.
    expect(await thread.page.$eval(badgeTag, (host) => [host.textContent, host.shadowRoot])).toEqual(['', null]);
  });

  it('opens with the claim, the sentence and sourced counterarguments; Escape closes it and gives focus back', async () => {
    const badge = await thread.badge(parrots);
    await badge.click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    const shown = await thread.popoverText();
    expect(shown).toContain(sentenceOf(parrots));
    expect(shown).toMatch(/, (19|20)\d\d\)/);
    const panel = await thread.popover();
    const links = await panel?.$$eval('a', (all) => all.map((link) => link.href));
    expect(links?.length).toBeGreaterThanOrEqual(3);
    expect(links?.every((link) => link.startsWith('https://'))).toBe(true);
    await thread.page.keyboard.press('Escape');
    await expect.poll(() => thread.popoverText()).toBe('');
    await expect.poll(() => thread.page.evaluate(() => document.activeElement?.localName)).toBe(badgeTag);
  });

  it('works by keyboard alone', async () => {
    const badge = await thread.badge(parrots);
    await badge.focus();
    await thread.page.keyboard.press('Enter');
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    // Focus is inside: the first Tab reaches the popover's own controls, which Enter works.
    const inside = () => thread.popover().then((panel) => panel?.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement?.localName));
    await thread.page.keyboard.press('Tab');
    await expect.poll(inside).toBe('button');
    await thread.page.keyboard.press('Escape');
    await expect.poll(() => thread.popoverText()).toBe('');
  });

  it('marks the sentence in the comment while open, without touching the page’s elements', async () => {
    const body = () => thread.page.$eval(`tr[id="${parrots}"] .commtext`, (element) => element.outerHTML);
    const marks = () => thread.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
    const before = await body();
    await (await thread.badge(parrots)).click();
    await expect.poll(marks).toBeGreaterThan(0);
    expect(await body()).toBe(before);
    await thread.page.keyboard.press('Escape');
    await expect.poll(marks).toBe(0);
  });

  it('has one popover a page: a second badge takes it over', async () => {
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(sentenceOf(parrots));
    await thread.page.keyboard.press('Escape');
    await (await thread.badge(bubble)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(sentenceOf(bubble));
    expect(await thread.popoverText()).not.toContain(sentenceOf(parrots));
    expect(await thread.page.$$eval('counterpoint-popover', (hosts) => hosts.length)).toBe(1);
  });

  it('puts badges on comments that come later, and takes them away with the comment', async () => {
    await thread.badge(parrots);
    await thread.page.evaluate((id) => {
      const row = document.getElementById(id);
      const late = row?.cloneNode(true) as HTMLElement;
      late.id = '301';
      late.querySelectorAll('counterpoint-badge').forEach((badge) => badge.remove());
      row?.after(late);
    }, parrots);
    await thread.badge('301');
    await thread.page.evaluate(() => document.getElementById('301')?.remove());
    await expect.poll(() => thread.badged()).not.toContain('301');
  });
});
