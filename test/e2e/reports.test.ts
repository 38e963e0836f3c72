import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPosition } from '../../src/knowledge/debates.ts';
import { evidenceIn } from '../support/engine.ts';
import { plainBadges } from '../support/plain-badges.ts';
import { parrots } from '../support/plain-thread.ts';
import { text } from './support/texts.ts';
import { World, browserNames } from './support/world.ts';


describe.each(browserNames)('a report in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(name);
  });
  afterAll(() => world?.close());

  it('shows what it keeps, takes the badge away for good, and is listed, exported and undone in the options', async () => {
    const thread = await world.openThread();
    const { comment, shown } = plainBadges().get(parrots)!;
    const surest = shown[0]!;
    const { position } = surest;
    // The comment may make other arguments too, which keep their badge.
    const badges = async () => (await world.stateOf(thread)).shown[position] ?? 0;
    await (await thread.badge(parrots)).click();
    await expect.poll(() => thread.popoverText(), { timeout: 15_000 }).toContain(text('notThisArgument'));
    await thread.settled();
    const before = await badges();
    await thread.pressInPopover(text('notThisArgument'));
    const preview = await (await thread.popover())?.$eval('pre', (element) => element.textContent ?? '');
    const kept = JSON.parse(preview ?? '') as { commentId?: string; position?: string };
    expect(JSON.stringify(kept)).toContain(parrots);
    expect(kept.position).toBe(position);

    await thread.pressInPopover(text('reportSend'));
    await expect.poll(badges, { timeout: 10_000 }).toBeLessThan(before);
    await expect.poll(() => thread.popoverText(), { timeout: 10_000 }).toContain(text('reportKept'));

    await thread.page.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(async () => (await world.stateOf(thread)).read, { timeout: 15_000 }).toBe(4);
    await thread.settled();
    expect(await badges()).toBeLessThan(before);

    const options = await world.openExtensionPage('options/options.html#reports', 'main');
    const undo = text('undoReportOf', { name: findPosition(position)?.position.label ?? '' });
    await options.control(undo);
    await options.page.evaluate(() => {
      // The browser's download dialogue is out of reach: keep what would be saved.
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((content) => (document.body.dataset['saved'] = content));
        return '#';
      };
    });
    await options.press(text('exportButton_one', { count: 1 }));
    const saved = await options.page.waitForFunction(() => document.body.dataset['saved']);
    const exported = JSON.parse(String(await saved.jsonValue())) as { reports: object[] };
    expect(exported.reports).toHaveLength(1);
    expect(JSON.stringify(exported)).not.toContain(evidenceIn(comment, surest)[0]);

    await options.press(undo);
    await thread.page.bringToFront();
    await expect.poll(badges, { timeout: 10_000 }).toBe(before);
    expect([...thread.errors, ...options.errors]).toEqual([]);
  });
});
