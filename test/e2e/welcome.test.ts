import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeTag } from '../../extension/content/own-host.ts';
import { buttonOf } from '../../src/command-line/browser/badges.ts';
import { debates } from '../../src/knowledge/debates.ts';
import { defaultSettings, type Settings, switchDebate } from '../../src/settings.ts';
import { demonstrationSite } from '../../extension/welcome/demonstration-site.ts';
import { shownIn } from '../support/engine.ts';
import { documentOf } from '../support/site-pages.ts';
import { axeFindings } from './support/axe.ts';
import type { ExtensionPage } from './support/extension-page.ts';
import { focusedName } from './support/keyboard.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { text } from './support/texts.ts';
import { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

/** The parts of the extension API that tests call from an extension page. */
declare const chrome: {
  tabs: {
    getCurrent(): Promise<{ id: number }>;
    sendMessage(tab: number, message: object, choices: object): Promise<{ answer: unknown }>;
  };
};

describe.each(browserNames)('the first page in %s', (name) => {
  let world: World;
  let welcome: ExtensionPage;
  beforeAll(async () => {
    world = await World.start(name);
    welcome = await world.openExtensionPage('welcome/welcome.html', badgeTag);
  });
  afterAll(() => world?.close());
  const badged = () => welcome.page.$$eval(badgeTag, (badges) => badges.map((badge) => badge.closest<HTMLElement>('[data-comment]')?.dataset['comment']));
  const expectedAt = async (settings: Settings) =>
    shownIn(demonstrationSite, documentOf(await welcome.page.content()), settings).map(({ found: { comment } }) => comment.id);

  it('has a thread to try badges on, which do what they do everywhere', async () => {
    const thread = new ThreadPage(welcome.page);
    await thread.settled();
    const expected = await expectedAt(defaultSettings);
    expect(expected).toContain('4');
    await expect.poll(badged, { timeout: 10_000 }).toEqual(expected);
    const host = await welcome.page.$(`[data-comment="4"] ${badgeTag}`);
    if (host) await (await buttonOf(host)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('counterarguments'));
    expect(await thread.popoverText()).toContain(text('why'));
    await welcome.page.keyboard.press('Escape');
  });

  it('answers the keyboard commands and the popup as any page does, and heeds corrections', async () => {
    const thread = new ThreadPage(welcome.page);
    const options = await world.openExtensionPage('options/options.html', '#about dd');
    const tab = await welcome.page.evaluate(async () => (await chrome.tabs.getCurrent()).id);
    const ask = async (name: string) => {
      await welcome.page.bringToFront();
      const send = async (id: number, wanted: string) => (await chrome.tabs.sendMessage(id, { name: wanted, request: {} }, { frameId: 0 })).answer;
      return options.page.evaluate(send, tab, name);
    };
    const stood = await focusedName(welcome.page);
    expect(await ask('walk')).toBe(true);
    await expect.poll(() => focusedName(welcome.page)).not.toBe(stood);
    expect(await ask('toggle')).toBe(true);
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('notThisArgument'));
    await welcome.page.keyboard.press('Escape');

    const before = await badged();
    const missing = reportOn('5', 'Off topic.', { site: demonstrationSite.id, annotation: undefined, reason: 'missing-badge', correctPosition: 'jobs-survive' });
    await askBackground(options, 'keepReport', missing);
    await welcome.page.bringToFront();
    await expect.poll(badged, { timeout: 10_000 }).toContain('5');
    const popup = await world.openExtensionPage(`popup/popup.html#tab=${tab}`, 'main input');
    await expect.poll(() => popup.page.$$eval('.debate .balance', (rows) => rows.length), { timeout: 10_000 }).toBeGreaterThan(1);
    expect(await popup.page.$('.pause')).toBeNull();
    await popup.page.close();

    await options.page.reload({ waitUntil: [] });
    const place = await options.page.waitForSelector('.report .facts a');
    expect(await place?.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(await welcome.page.evaluate(() => location.href));
    await askBackground(options, 'exchangeReports', { from: missing, to: null });
    await welcome.page.bringToFront();
    await expect.poll(badged, { timeout: 10_000 }).toEqual(before);
    await options.page.close();
  });

  it('switches debates, in its own thread at once', async () => {
    const title = await welcome.page.$eval('.debates label', (label) => label.textContent ?? '');
    await welcome.press(title);
    const [shown, without] = [await expectedAt(defaultSettings), await expectedAt(switchDebate(defaultSettings, debates[0]?.id ?? '', false))];
    await expect.poll(badged, { timeout: 10_000 }).toEqual(without);
    await welcome.press(title);
    await expect.poll(badged, { timeout: 10_000 }).toEqual(shown);
    expect(welcome.errors).toEqual([]);
  });

  it('is clean to axe, and fits a width of 320 pixels', async () => {
    expect(await axeFindings(welcome.page)).toEqual([]);
    await welcome.page.setViewport({ width: 320, height: 800 });
    expect(await welcome.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
