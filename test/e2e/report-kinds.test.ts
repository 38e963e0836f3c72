import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPosition } from '../../src/knowledge/debates.ts';
import { axeFindings } from './support/axe.ts';
import { lunch as bare, parrots as badged } from '../support/plain-thread.ts';
import { text } from './support/texts.ts';
import type { ThreadPage } from './support/thread-page.ts';
import { World, browserNames } from './support/world.ts';

const earlier = (JSON.parse(readFileSync('test/upgrade/fixtures/reports-1.json', 'utf8')) as { reports: object[] }).reports;

/** The record that the open form would keep. */
async function preview(thread: ThreadPage): Promise<Record<string, unknown>> {
  const panel = await thread.popover();
  return JSON.parse((await panel?.$eval('pre', (element) => element.textContent)) ?? '') as Record<string, unknown>;
}

/** Writes records as version 1 of the database kept them. */
async function writeFirstVersion(records: object[]): Promise<void> {
  const done = (request: IDBRequest) => new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(new Error(String(request.error)));
  });
  await done(indexedDB.deleteDatabase('counterpoint'));
  const opening = indexedDB.open('counterpoint', 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('reports');
    store.createIndex('comment', ['site', 'commentId']);
    store.createIndex('text', 'textHash');
  };
  await done(opening);
  const store = opening.result.transaction('reports', 'readwrite').objectStore('reports');
  for (const [index, record] of records.entries()) await done(store.put(record, String(index)));
  await done(store.put({ nonsense: true }, 'nonsense'));
  opening.result.close();
}

/** The keys under which records are kept now. */
async function keysOfRecords(): Promise<string[]> {
  const opening = indexedDB.open('counterpoint');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const keys = opening.result.transaction('reports').objectStore('reports').getAllKeys();
  await new Promise((resolve) => (keys.onsuccess = resolve));
  opening.result.close();
  return keys.result.map(String);
}

describe.each(browserNames)('reports of every kind in %s', (name) => {
  let world: World;
  let thread: ThreadPage;
  beforeAll(async () => {
    world = await World.start(name);
    thread = await world.openThread();
    await thread.settled();
  });
  afterAll(() => world?.close());

  it('add a badge where the reader selects a sentence and says which argument it is', async () => {
    expect(await thread.badged()).not.toContain(bare);
    await thread.page.evaluate((id) => {
      const words = document.evaluate(`//tr[@id="${id}"]//text()[contains(., "The bread was")]`, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
      const range = document.createRange();
      range.setStart(words!, (words as Text).data.indexOf('The bread'));
      range.setEnd(words!, (words as Text).data.length - 3);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, bare);
    expect(await world.ask(thread, 'reportMissing', null)).toBe(true);
    await thread.pressInPopover(text('reportSend'));
    expect(await thread.popoverText()).toContain(text('chooseFirst'));
    expect(await thread.badged()).not.toContain(bare);
    const panel = await thread.popover();
    await panel?.$eval('select', (select) => {
      select.value = 'agents-fail-in-practice';
      select.dispatchEvent(new Event('change'));
    });
    expect(await preview(thread)).toMatchObject({
      commentId: bare, reason: 'missing-badge', correctPosition: 'agents-fail-in-practice', correctSentences: ['The bread was very good.'], correctSentenceNumbers: [2],
    });
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.badged(), { timeout: 10_000 }).toContain(bare);
    await thread.pressInPopover(text('undo'));
    await expect.poll(() => thread.badged(), { timeout: 10_000 }).not.toContain(bare);
  });

  it('say so where no comment is meant', async () => {
    await thread.page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await world.ask(thread, 'reportMissing', null)).toBe(false);
    expect(await thread.popoverText()).toContain(text('noCommentHere'));
    await thread.pressInPopover(text('close'));
    expect(await thread.popoverText()).toBe('');
  });

  it('move the mark to the right sentence', async () => {
    await (await thread.badge(badged)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('notThisArgument'));
    await thread.pressInPopover(text('notThisArgument'));
    const panel = await thread.popover();
    expect(await panel?.$eval('.sentences', (sentences) => sentences.checkVisibility())).toBe(false);
    await (await panel?.$('input[value="wrong-sentence"]'))?.click();
    const [first] = (await panel?.$$('.sentences input')) ?? [];
    await first?.click();
    const kept = await preview(thread);
    expect(kept).toMatchObject({ reason: 'wrong-sentence', correctSentenceNumbers: [1] });
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), { timeout: 10_000 }).toContain(text('reportKept'));
    await thread.pressInPopover(text('close'));
    await expect.poll(() => thread.popoverText()).toBe('');
    await (await thread.badge(badged)).click();
    const [sentence = ''] = kept['correctSentences'] as string[];
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(sentence);
  });

  it('name a bad counterargument and leave the badge', async () => {
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('reportCounterargument'));
    const panel = await thread.popover();
    await panel?.evaluate((element, name) => [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.focus(), text('reportCounterargument'));
    await thread.page.keyboard.press('Enter');
    expect(await preview(thread)).toMatchObject({ reason: 'bad-counterargument', fault: 'outdated', position: 'copies-training-data' });
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), { timeout: 10_000 }).toContain(text('reportKept'));
    expect(await thread.badged()).toContain(badged);
    expect(thread.errors).toEqual([]);
  });

  it('of an earlier version are there after an update, and what they taught', async () => {
    const before = await world.openExtensionPage('options/options.html#reports', '#about dd');
    const onBlog = { ...earlier[0], site: 'wordpress', commentId: '12', url: 'https://one.example/an-article/#comment-12' };
    const records = [...earlier, onBlog];
    await before.page.evaluate(writeFirstVersion, records);
    const options = await world.openExtensionPage('options/options.html#reports', '#reports .report');
    const all = text('reportsFound', { count: records.length, all: records.length });
    await expect.poll(() => options.text(), { timeout: 10_000 }).toContain(all);
    expect(await options.text()).toContain(text('reportsUnreadable_one', { count: 1 }));
    const keys = await options.page.evaluate(keysOfRecords);
    expect(keys).toContain('wordpress one.example/12 copies-training-data');
    expect(keys.filter((key) => !key.includes(' '))).toEqual(['nonsense']);
    const label = findPosition('copies-training-data')?.position.label ?? '';
    await options.press(text('forgetOf', { name: label }));
    await expect.poll(() => options.text(), { timeout: 10_000 }).toContain(text('forgotten'));
    expect(await axeFindings(options.page)).toEqual([]);
    expect(options.errors).toEqual([]);
  });
});
