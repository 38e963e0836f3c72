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
import { text } from './support/texts.ts';
import { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

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
