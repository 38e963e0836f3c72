import { describe, expect, it } from 'vitest';
import { bubble, parrots } from '../../support/plain-thread.ts';
import { text } from '../support/texts.ts';
import { freshThread } from '../support/fresh-thread.ts';
import { browserNames } from '../support/world.ts';

const limit = { timeout: 15_000 };

describe.each(browserNames)('a page that lays hands on our elements, in %s', (name) => {
  const on = freshThread(name);

  const open = async (comment: string) => {
    await (await on.thread.badge(comment)).click();
    await expect.poll(() => on.thread.popoverText(), limit).toContain(text('counterarguments'));
  };
  const isExpanded = async () => (await on.thread.badge(parrots)).evaluate((button) => button.getAttribute('aria-expanded'));
  const marks = () => on.thread.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

  it.each([
    ['takes the popover away', () => document.querySelector('counterpoint-popover')?.remove()],
    ['puts the popover elsewhere', () => document.querySelector('h1, center')?.append(document.querySelector('counterpoint-popover') as Element)],
    ['puts the popover behind all else', () => document.querySelector('counterpoint-popover')?.parentElement?.append(...document.querySelectorAll('counterpoint-popover'))],
  ])('%s while it is open: the badge is as if it was closed, and the next press opens it', async (_, change) => {
    await open(parrots);
    await on.thread.page.evaluate(change);
    await expect.poll(isExpanded, limit).toBe('false');
    await expect.poll(marks).toBe(0);
    await open(parrots);
    expect(await isExpanded()).toBe('true');
    expect(await on.thread.page.$$eval('counterpoint-popover', (hosts) => hosts.length)).toBe(1);
    await on.thread.page.keyboard.press('Escape');
    await expect.poll(isExpanded).toBe('false');
  });

  it('takes everything away at once: badges come back and open', async () => {
    await open(parrots);
    await on.thread.page.evaluate(() => document.querySelectorAll('counterpoint-badge, counterpoint-popover').forEach((host) => host.remove()));
    await expect.poll(() => on.thread.badged(), limit).toEqual([parrots, bubble]);
    await open(bubble);
  });

  it('moves a badge elsewhere: it is put back, until the page has insisted five times', async () => {
    const move = (times: number) => on.thread.page.evaluate(async (id, most) => {
      const place = document.querySelector(`tr[id="${id}"] .comhead`) as Element;
      const badge = place.querySelector('counterpoint-badge') as Element;
      const isBack = () => new Promise<boolean>((resolve) => {
        const end = performance.now() + 1000;
        const look = () => (badge.parentNode === place ? resolve(true) : performance.now() > end ? resolve(false) : requestAnimationFrame(look));
        look();
      });
      let back = 0;
      for (let time = 0; time < most; time++) {
        document.body.append(badge);
        if (!(await isBack())) break;
        back++;
      }
      return back;
    }, parrots, times);
    expect(await move(2)).toBe(2);
    await open(parrots);
    await on.thread.page.keyboard.press('Escape');
    expect(await move(20)).toBeLessThanOrEqual(5);
    expect(await on.thread.badged()).toContain(bubble);
  });
});
