import { appendFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parrots } from '../../support/plain-thread.ts';
import type { ExtensionPage } from '../support/extension-page.ts';
import { store, stored } from '../support/faults.ts';
import { askBackground, reportOn } from '../support/reports-api.ts';
import type { ThreadPage } from '../support/thread-page.ts';
import { World, browserNames } from '../support/world.ts';

/** Stands in for a page's process that was taken over: the real content script, which sends whatever the page tells it to. */
const puppet = `
document.addEventListener('send', ({ detail }) => chrome.runtime.sendMessage(JSON.parse(detail)).then((answer) => {
  document.documentElement.dataset.answer = JSON.stringify(answer);
}));`;

const limit = { timeout: 15_000 };
const settings = { version: 1, pausedHosts: ['a.example'] };
const [kept, forged] = [reportOn('31', 'A comment that is about nothing of the kind, I think.'), reportOn('32', 'Another one.')];

async function askAsContentScript({ page }: ThreadPage, name: string, request: unknown): Promise<unknown> {
  await page.evaluate((message) => {
    delete document.documentElement.dataset['answer'];
    document.dispatchEvent(new CustomEvent('send', { detail: JSON.stringify(message) }));
  }, { name, request });
  const answer = await page.waitForFunction(() => document.documentElement.dataset['answer'], limit);
  return JSON.parse(String(await answer.jsonValue()));
}

describe.each(browserNames)("a page's process that was taken over, in %s", (name) => {
  let world: World;
  let thread: ThreadPage;
  let options: ExtensionPage;
  beforeAll(async () => {
    world = await World.start(name, { prepare: (folder) => appendFile(`${folder}/content.js`, puppet) });
    options = await world.openExtensionPage('options/options.html', '#about dd');
    await store(options, 'sync', settings);
    thread = await world.openThread();
    await thread.badge(parrots);
  });
  afterAll(() => world?.close());

  const reports = async () => (await askBackground(options, 'loadReports', { after: null })).answer;

  it('may keep a report, as content scripts do', async () => {
    expect(await askAsContentScript(thread, 'keepReport', kept)).toEqual({ answer: null });
    expect(await reports()).toMatchObject({ reports: [kept] });
  });

  it.each([
    ['loadReports', { after: null }],
    ['importReports', { reports: [forged], replaced: [] }],
    ['deleteEverything', null],
    ['about', null],
  ])('is refused what only pages of the extension ask for: %s', async (message, request) => {
    expect(await askAsContentScript(thread, message, request)).toMatchObject({ code: 'invalid' });
    expect(await reports()).toMatchObject({ reports: [kept] });
    expect(await stored(options, 'sync')).toEqual(settings);
  });
});
