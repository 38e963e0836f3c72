import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { browserNames, launch, openPage, startContentScript } from './support/component-page.ts';
import { answered, badgeButton, expectBadged, focused, popoverText, pressFirst, pressInPopover, twoFrames } from './support/thread.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const rows = [
  row({ id: 5, body: said('> Is it a bubble?<p>All of it is <i>one huge</i> bubble. It will burst.') }),
  row({ id: 6, body: said('Parrots, and a bubble too. Both.'), depth: 1 }),
  row({ id: 7, body: said('Nothing to see here.') }),
].join('') + '<tr style="height:3000px"><td></td></tr>' + row({ id: 8, body: said('A bubble at the end of the page.') });
const standIn = { positions: { 5: ['capex-bubble'], 6: ['copies-training-data', 'capex-bubble'], 8: ['capex-bubble'] } };

/** Violations that axe finds within elements, as "rule: element". */
async function violations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (include) => {
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const result = await axe.run({ include: [include] }, { resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, selector);
}

describe.each(browserNames)('badge and popover in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());
  const open = async (html = threadPage(rows, { head: story })) => {
    page = await openPage(browser, { html, standIn });
    await startContentScript(page);
    await expectBadged(page, 5, 6, 8);
  };
  beforeEach(() => open());
  afterEach(() => page.close());

  it('names the argument on the badge, and how many more there are', async () => {
    const described = (id: number) => badgeButton(page, id).then((button) => button.evaluate((each) => [each.innerText, each.ariaLabel]));
    expect(await described(5)).toEqual(['AI is a bubble', expect.stringContaining('AI is a bubble:')]);
    expect((await described(6))[0]?.replace(/\s/g, '')).toMatch(/\+1$/);
  });

  it('shows the claim, the sentence, the case for it and sourced counterarguments', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await answered(page);
    const text = await popoverText(page);
    expect(text).toContain('AI spending runs far ahead');
    expect(text).toContain('All of it is one huge bubble.');
    const parts = await page.evaluate(() => {
      const panel = document.querySelector('counterpoint-popover')?.shadowRoot;
      const links = [...(panel?.querySelectorAll<HTMLAnchorElement>('.sources a') ?? [])];
      return {
        counterarguments: panel?.querySelectorAll('ol > li').length,
        links: links.length,
        safe: links.every((link) => /^https?:/.test(link.href) && link.rel.includes('noopener') && link.target === '_blank'),
        years: [...(panel?.querySelectorAll('.sources li') ?? [])].every((each) => /, (19|20)\d\d(, [^()]+)?\)$/.test(each.textContent ?? '')),
      };
    });
    expect(parts).toMatchObject({ counterarguments: 3, safe: true, years: true });
    expect(parts.links).toBeGreaterThan(2);
  });

  it('marks the sentence in place while it is open, across elements', async () => {
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('counterpoint-evidence') ?? [])].map(String));
    await (await badgeButton(page, 5)).press('Enter');
    expect(await marked()).toEqual(['All of it is one huge bubble.']);
    await page.keyboard.press('Escape');
    await twoFrames(page);
    expect(await marked()).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('works by keyboard alone and gives the focus back', async () => {
    await (await badgeButton(page, 5)).focus();
    const badge = await focused(page);
    await page.keyboard.press('Enter');
    await answered(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('counterpoint-popover Close');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('counterpoint-popover The strongest case for this claim');
    await page.keyboard.press('Escape');
    await twoFrames(page);
    expect(await popoverText(page)).toBe('');
    expect(await focused(page)).toBe(badge);
  });

  it('closes by a second press, by a press beside it, and moves to another badge', async () => {
    const press = async (id: number) => (await badgeButton(page, id)).click();
    await press(5);
    expect(await popoverText(page)).not.toBe('');
    await press(5);
    await twoFrames(page);
    expect(await popoverText(page)).toBe('');
    await press(5);
    expect(await popoverText(page)).not.toBe('');
    await page.mouse.click(1200, 20);
    await twoFrames(page);
    expect(await popoverText(page)).toBe('');
    expect(await (await badgeButton(page, 5)).evaluate((each) => each.ariaExpanded)).toBe('false');
  });

  it('stays within the window, beside its badge and clear of the sentence, also at the end of the page', async () => {
    for (const id of [5, 8]) {
      await (await badgeButton(page, id)).evaluate((each) => each.scrollIntoView({ block: 'nearest' }));
      await (await badgeButton(page, id)).press('Enter');
      await answered(page);
      const [panel, badge, sentence] = await page.evaluate((comment) => [
        document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector(':popover-open')?.getBoundingClientRect().toJSON(),
        document.querySelector(`tr[id="${comment}"] counterpoint-badge`)?.shadowRoot?.querySelector('button')?.getBoundingClientRect().toJSON(),
        ([...(CSS.highlights.get('counterpoint-evidence') ?? [])][0] as Range).getBoundingClientRect().toJSON(),
      ], id);
      expect(panel.top).toBeGreaterThanOrEqual(0);
      expect(panel.bottom).toBeLessThanOrEqual(800);
      expect(panel.right).toBeLessThanOrEqual(1280);
      // Just below the sentence or just above the badge: never over what it is about.
      const gap = panel.top > badge.top ? panel.top - sentence.bottom : badge.top - panel.bottom;
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(12);
      await page.keyboard.press('Escape');
    }
  });

  it('offers a choice when a comment makes several arguments', async () => {
    await (await badgeButton(page, 6)).press('Enter');
    await pressInPopover(page, 'AI is a bubble');
    expect(await popoverText(page)).toContain('AI spending runs far ahead');
  });

  it('opens the page with all counterarguments', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await answered(page);
    await pressFirst(page, 'main .buttons button');
    await page.waitForFunction(() => window.standIn.openedPages.length === 1);
    expect(await page.evaluate(() => window.standIn.openedPages[0])).toEqual({ page: 'reader', hash: '#capex/capex-bubble' });
  });

  it('keeps a report exactly as it is shown, takes the badge away, and takes both back', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await pressInPopover(page, 'Not this argument?');
    const previewed = await page.evaluate(() => {
      const panel = document.querySelector('counterpoint-popover')?.shadowRoot;
      const note = panel?.querySelector('textarea') as HTMLTextAreaElement;
      note.value = 'It asks.';
      note.dispatchEvent(new Event('input'));
      return JSON.parse(panel?.querySelector('pre')?.textContent ?? '');
    });
    await pressInPopover(page, 'Keep report');
    await expectBadged(page, 6, 8);
    const kept = await page.evaluate(() => window.standIn.reports[0]);
    expect(kept).toMatchObject({ reason: 'quoted-or-rejected', position: 'capex-bubble', note: 'It asks.' });
    expect({ ...kept, reportedAt: '' }).toEqual({ ...previewed, reportedAt: '' });
    expect(JSON.stringify(kept)).not.toContain('ann');
    await pressInPopover(page, 'Undo');
    await expectBadged(page, 5, 6, 8);
    expect(await popoverText(page)).toBe('');
  });

  it('keeps one report when the button is pressed again before the answer', async () => {
    await page.evaluate(() => (window.standIn.keepsAfter = 1500));
    await (await badgeButton(page, 5)).press('Enter');
    await pressInPopover(page, 'Not this argument?');
    await pressInPopover(page, 'Keep report');
    await pressInPopover(page, 'Keep report');
    await expectBadged(page, 6, 8);
    await page.evaluate(() => (window.standIn.keepsAfter = 0));
    // A second one would come as long after the first as the presses were apart.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(() => window.standIn.reports.length)).toBe(1);
    await pressInPopover(page, 'Undo');
    await expectBadged(page, 5, 6, 8);
  });

  it('changes the badge when the reader says which argument it is', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await pressInPopover(page, 'Not this argument?');
    await page.evaluate(() => document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector<HTMLElement>('[value="other-position"]')?.click());
    await pressInPopover(page, 'Keep report');
    await page.waitForFunction(() => window.standIn.reports[0]?.correctPosition === 'spending-pays-off');
    await page.waitForFunction(() => !document.querySelector('tr[id="5"] counterpoint-badge')?.shadowRoot?.textContent?.includes('AI is a bubble'));
    await expectBadged(page, 5, 6, 8);
  });

  it('tells where the argument that the reader names is one that they switched off', async () => {
    await page.evaluate(() => window.standIn.changeStored({ positionsOff: ['spending-pays-off'] }));
    await (await badgeButton(page, 5)).press('Enter');
    await pressInPopover(page, 'Not this argument?');
    await page.evaluate(() => document.querySelector('counterpoint-popover')?.shadowRoot?.querySelector<HTMLElement>('[value="other-position"]')?.click());
    await pressInPopover(page, 'Keep report');
    await expect.poll(() => popoverText(page), { timeout: 10_000 }).toContain('you switched off “Spending pays off”');
    await expectBadged(page, 6, 8);
  });

  it('hides a debate and shows it again', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await pressInPopover(page, 'Hide this debate');
    await expectBadged(page, 6);
    await pressInPopover(page, 'Undo');
    await expectBadged(page, 5, 6, 8);
  });

  it.each([['light', ''], ['dark', '<style>#hnmain, body { background: #17171a !important; color: #ddd }</style>']])('has nothing that axe objects to: %s', async (look, style) => {
    await page.close();
    await open(threadPage(rows, { head: story }).replace('</head>', `${style}</head>`));
    expect(await page.$eval('counterpoint-badge', (host) => (host as HTMLElement).dataset['look'])).toBe(look);
    expect(await violations(page, 'counterpoint-badge')).toEqual([]);
    await (await badgeButton(page, 6)).press('Enter');
    await answered(page);
    expect(await violations(page, 'counterpoint-popover')).toEqual([]);
    await pressInPopover(page, 'Not this argument?');
    expect(await violations(page, 'counterpoint-popover')).toEqual([]);
  });

  it('opens again at a badge that was left for another one without closing it', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await answered(page);
    await (await badgeButton(page, 6)).press('Enter');
    await answered(page);
    await twoFrames(page);
    const expanded = () => Promise.all([5, 6].map((id) => badgeButton(page, id).then((button) => button.evaluate((each) => each.ariaExpanded))));
    expect(await expanded()).toEqual(['false', 'true']);
    await (await badgeButton(page, 5)).press('Enter');
    await answered(page);
    expect(await popoverText(page)).toContain('All of it is one huge bubble.');
    expect(await expanded()).toEqual(['true', 'false']);
  });

  it('keeps the focus when a form is cancelled, and gives it back to the badge', async () => {
    await (await badgeButton(page, 5)).press('Enter');
    await answered(page);
    await pressInPopover(page, 'Not this argument?');
    await pressInPopover(page, 'Cancel');
    await answered(page);
    expect(await focused(page)).toMatch(/^counterpoint-popover /);
    await page.keyboard.press('Escape');
    await twoFrames(page);
    expect(await focused(page)).toMatch(/^counterpoint-badge /);
  });

  it('changes its look with the page', async () => {
    await page.evaluate(() => {
      document.querySelector('#hnmain')?.removeAttribute('bgcolor');
      document.body.style.background = 'rgb(20, 20, 20)';
    });
    await page.waitForFunction(() => [...document.querySelectorAll('counterpoint-badge')].every((host) => (host as HTMLElement).dataset['look'] === 'dark'));
  });

  it('keeps its looks and its clicks from the page, and the page\'s styles out', async () => {
    const hostile = '<style>* { display: block !important; font-size: 40px !important } counterpoint-badge { position: fixed; transform: scale(9) }</style>';
    await page.close();
    await open(threadPage(rows, { head: story }).replace('</head>', `${hostile}</head>`));
    const button = await badgeButton(page, 5);
    const clicks = await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['click', 'mousedown', 'keydown']) document.addEventListener(type, () => heard.push(type));
      return heard;
    });
    expect(clicks).toEqual([]);
    await button.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await button.click();
    await twoFrames(page);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await button.evaluate((each) => each.getBoundingClientRect().height)).toBe(14);
  });
});
