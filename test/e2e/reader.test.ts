import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import debates from 'counterpoint:debates';
import knowledge from 'counterpoint:knowledge';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { axeFindings } from './support/axe.ts';
import type { ExtensionPage } from './support/extension-page.ts';
import { text } from './support/texts.ts';
import { World, browserNames } from './support/world.ts';

const bubble = knowledge.debates.flatMap(({ positions }) => positions).find(({ id }) => id === 'capex-bubble');
const rents = '#capex/capex-bubble/old-gpus-got-dearer';
const views = ['', '#capex', '#capex/capex-bubble', '#sources/googl-q1-2026', '#search/water', '#nowhere'];

describe.each(browserNames)('the reader in %s', (name) => {
  let world: World;
  let reader: ExtensionPage;
  const titles = () => reader.page.$$eval('.card h3', (all) => all.map((each) => each.textContent));
  const heading = () => reader.page.$eval('h1', (each) => each.textContent);
  const go = async (hash: string) => {
    await reader.page.evaluate((wanted) => void (location.hash = wanted), hash);
    await reader.page.waitForFunction((wanted) => location.hash === wanted || wanted === '', {}, hash);
  };

  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    reader = await world.openExtensionPage('reader/reader.html', 'main h1');
    await reader.page.bringToFront();
  });
  afterEach(async () => {
    expect(reader.errors).toEqual([]);
    await reader.page.close();
  });

  it('lists all debates; a debate shows both sides; back and forward work', async () => {
    expect(await reader.page.$$eval('.debates h2', (all) => all.map((each) => each.textContent))).toEqual(debates.map(({ title }) => title));
    await reader.press('Is AI spending a bubble?');
    await expect.poll(heading).toBe('Is AI spending a bubble?');
    expect(await reader.page.$$eval('.column h2', (all) => all.map((each) => each.textContent))).toEqual(['AI is a bubble', 'Spending pays off']);
    expect(await reader.page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await reader.page.evaluate(() => history.back());
    await expect.poll(heading).toBe(text('readerHome'));
    await reader.page.evaluate(() => history.forward());
    await expect.poll(heading).toBe('Is AI spending a bubble?');
  });

  it('comes back to where the reader was: as far down, arranged alike; a view that is new begins at its top', async () => {
    const scrolled = () => reader.page.evaluate(() => Math.round(scrollY));
    await go('#capex/capex-bubble');
    await reader.page.waitForSelector('.card');
    await reader.page.select('.order select', 'as-edited');
    await expect.poll(titles).toEqual(bubble?.counterarguments.map(({ title }) => title));
    await reader.page.evaluate(() => scrollTo(0, 900));
    await reader.page.$$eval('.card:nth-child(3) .sources a[href^="#sources/"]', ([link]) => (link as HTMLElement).click());
    await reader.page.waitForFunction(() => location.hash.startsWith('#sources/'));
    await expect.poll(scrolled).toBe(0);
    expect(await reader.page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await reader.page.evaluate(() => history.back());
    await expect.poll(heading).toBe(bubble?.label);
    await expect.poll(scrolled).toBe(900);
    expect(await titles()).toEqual(bubble?.counterarguments.map(({ title }) => title));
    await reader.page.evaluate(() => history.forward());
    await reader.page.waitForFunction(() => location.hash.startsWith('#sources/'));
    await expect.poll(scrolled).toBe(0);
  });

  it('comes back to a counterargument that was linked, and not to its top', async () => {
    await go(rents);
    await reader.page.waitForSelector('.card.meant');
    await expect.poll(() => reader.page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    await reader.page.evaluate(() => scrollTo(0, 300));
    await reader.page.$eval('.path a', (link) => link.click());
    await expect.poll(heading).toBe(text('readerHome'));
    await reader.page.evaluate(() => history.back());
    await expect.poll(heading).toBe(bubble?.label);
    await expect.poll(() => reader.page.evaluate(() => Math.round(scrollY))).toBe(300);
  });

  it('opens a deep link at its counterargument, with the keyboard there', async () => {
    const page = await world.openExtensionPage(`reader/reader.html${rents}`, '.card.meant');
    await page.page.bringToFront();
    await expect.poll(() => page.page.evaluate(() => document.activeElement?.textContent)).toContain('Rents for older chips');
    expect(await page.page.$eval('.card.meant', (card) => Math.round(card.getBoundingClientRect().top))).toBeLessThan(200);
    expect(await page.page.title()).toContain('AI is a bubble');
    await page.page.close();
  });

  it('finds while one types, and "/" leads to the search', async () => {
    await reader.page.keyboard.press('/');
    for (const letter of 'h100') await reader.page.keyboard.type(letter);
    await expect.poll(() => reader.page.$$eval('.hits h2', (all) => all.map((each) => each.textContent))).toContain('Rents for older chips rose instead of collapsing');
    expect(await reader.page.evaluate(() => location.hash)).toBe('#search/h100');
    for (let letters = 4; letters > 0; letters--) await reader.page.keyboard.press('Backspace');
    await expect.poll(heading).toBe(text('readerHome'));
    expect(await reader.page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await reader.page.keyboard.type('h100');
    await expect.poll(heading).toBe(text('readerSearch'));
    await reader.page.evaluate(() => history.back());
    await expect.poll(heading).toBe(text('readerHome'));
  });

  it('filters by strength, sorts, folds and unfolds', async () => {
    await go('#capex/capex-bubble');
    const strong = bubble?.counterarguments.filter(({ strength }) => strength === 'strong').map(({ title }) => title) ?? [];
    await expect.poll(async () => (await titles()).slice(0, strong.length)).toEqual(strong);
    await reader.press(text('strengthContested'));
    await expect.poll(async () => (await titles()).length).toBe(bubble?.counterarguments.filter(({ strength }) => strength === 'contested').length);
    await reader.page.keyboard.press('/');
    expect(await reader.page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
    await reader.press(text('strengthAll'));
    await reader.page.select('.order select', 'as-edited');
    await expect.poll(titles).toEqual(bubble?.counterarguments.map(({ title }) => title));
    await reader.press(text('collapseAll'));
    await expect.poll(() => reader.page.$$eval('.card details[open]', (all) => all.length)).toBe(0);
    await reader.press(text('expandAll'));
    await expect.poll(() => reader.page.$$eval('.card details[open]', (all) => all.length)).toBe(bubble?.counterarguments.length);
  });

  it('takes a report on a counterargument: shown first, kept, listed in the options, taken back', async () => {
    await go(rents);
    const inCard = (selector: string) => reader.page.waitForSelector(`.card.meant ${selector}`);
    await (await inCard('.report-fault > button'))?.click();
    const broken = await inCard(`.fault label:nth-of-type(3) input`);
    await broken?.click();
    await (await inCard('.fault textarea'))?.type('The page is gone');
    const shown = JSON.parse(await reader.page.$eval('.card.meant .fault pre', (each) => each.textContent ?? '')) as object;
    expect(shown).toMatchObject({ counterargument: 'old-gpus-got-dearer', fault: 'broken-link', note: 'The page is gone' });
    expect(await axeFindings(reader.page)).toEqual([]);
    await (await inCard('.fault .buttons button'))?.click();
    await expect.poll(() => reader.text(), { timeout: 10_000 }).toContain(text('reportKept'));
    const options = await world.openExtensionPage('options/options.html#reports', '.report');
    expect(await options.text()).toContain('The page is gone');
    expect(await options.page.$eval('.report a', (link) => link.href)).toContain(`reader.html${rents}`);
    await options.page.close();
    await reader.page.bringToFront();
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe(text('undo'));
    await (await inCard('.fault .buttons button'))?.click();
    await expect.poll(() => reader.page.evaluate(() => document.activeElement?.textContent)).toBe(text('reportCounterargument'));
  });

  it('takes back the second of two reports on a counterargument, and not the first with it', async () => {
    await go(rents);
    const press = async (selector: string) => (await reader.page.waitForSelector(`.card.meant ${selector}`))?.click();
    const report = async (fault: number) => {
      await press('.report-fault > button');
      await press(`.fault label:nth-of-type(${fault}) input`);
      await press('.fault .buttons button');
      await expect.poll(() => reader.text(), { timeout: 10_000 }).toContain(text('reportKept'));
    };
    await report(3);
    await press('.fault .buttons button:last-child');
    await report(1);
    await press('.fault .buttons button');
    await expect.poll(() => reader.page.evaluate(() => document.activeElement?.textContent)).toBe(text('reportCounterargument'));
    const options = await world.openExtensionPage('options/options.html#reports', '.report');
    expect(await options.page.$$eval('.report pre', (all) => all.map((each) => (JSON.parse(each.textContent ?? '') as { fault: string }).fault))).toEqual(['broken-link']);
    await options.page.close();
    await reader.page.bringToFront();
  });

  it('copies a reply and citations, only on a click', async () => {
    await reader.page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (words: string) => void copied.push(words) } });
    });
    const copied = () => reader.page.evaluate(() => (window as unknown as { copied: string[] }).copied);
    await go(rents);
    await reader.control(text('replyHackerNews'));
    expect(await copied()).toEqual([]);
    await (await reader.page.$('.card.meant .copy button'))?.click();
    await expect.poll(copied).toEqual([expect.stringContaining('[1] SemiAnalysis: The Great GPU Shortage - Rental Capacity. 2026. https://')]);
    await expect.poll(() => reader.text()).toContain(text('copied'));
    await go('#sources/yue-2025');
    for (const form of ['citationBibtex', 'citationCsl'] as const) await reader.press(text(form));
    await expect.poll(async () => (await copied()).length).toBe(3);
    const [, bibtex = '', csl = ''] = await copied();
    expect(bibtex).toMatch(/^@article\{yue-2025,/);
    expect(JSON.parse(csl)).toMatchObject([{ id: 'yue-2025', type: 'article' }]);
  });

  it('says what speaks for caution about a source', async () => {
    await go('#sources/googl-q1-2026');
    await expect.poll(() => reader.text()).toContain('Known second-hand, through Converge Digest');
    expect(await reader.text()).toMatch(/figures as of March 31, 2026|figures as of 31 March 2026/i);
  });
});

const looks = browserNames.flatMap((name) => [{ name, width: 1100, dark: false }, { name, width: 320, dark: true }]);

describe.each(looks)('every view of the reader in $name, $width pixels wide, dark: $dark', ({ name, width, dark }) => {
  it('gives axe nothing to complain about and nothing to scroll sideways', async () => {
    const world = await World.start(name, { dark });
    const { page } = await world.openExtensionPage('reader/reader.html', 'main h1');
    await page.bringToFront();
    await page.setViewport({ width, height: 800 });
    for (const view of views) {
      // The view is drawn by a task that the change of the address starts, before the second frame from now.
      await page.evaluate((hash) => {
        if (location.hash === hash) return undefined;
        location.hash = hash;
        return new Promise((resolve) => addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true }));
      }, view);
      expect(await axeFindings(page), view).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    }
    await world.close();
  });
});

describe('the reader as a web site', () => {
  it('runs from a folder, without an extension', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'counterpoint-site-'));
    await buildSite(folder);
    const world = await World.start('chromium');
    const page = await world.running.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'requestIdleCallback'));
    await page.goto(`file://${folder}/index.html${rents}`);
    expect(await page.$eval('.card.meant h3', (each) => each.textContent)).toContain('Rents for older chips');
    expect(await page.$eval('.tools', (each) => each.textContent)).toContain(text('sortStrongest'));
    expect(errors).toEqual([]);
    await world.close();
  });
});
