import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPosition } from '../../src/knowledge/debates.ts';
import type { ExtensionPage } from './support/extension-page.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { text } from './support/texts.ts';
import { World, browserNames } from './support/world.ts';

const labelOf = (position: string) => findPosition(position)?.position.label ?? '';
const edit = text('editReportOf', { name: labelOf('capex-bubble') });
const missing = reportOn('31', 'We hired twice as many juniors this year as in any before.', { annotation: undefined, reason: 'missing-badge', correctPosition: 'jobs-survive' });

describe.each(browserNames)('editing a report in %s', (name) => {
  let world: World;
  let options: ExtensionPage;
  beforeAll(async () => {
    world = await World.start(name);
    options = await world.openExtensionPage('options/options.html#reports', '#about dd');
    await askBackground(options, 'keepReport', reportOn('30', 'The weather in the valley of the data centres is lovely.'));
    await options.page.waitForSelector('.report');
  });
  afterAll(() => world?.close());
  const outcome = () => options.page.$eval('.report .outcome', (each) => each.textContent);
  const kept = () => options.page.$$eval('.report pre', (all) => all.map((each) => JSON.parse(each.textContent ?? '') as { note?: string; example?: string; correctPosition?: string }));

  it('changes the reason, the argument, the note and the example, and shows before and after', async () => {
    await options.press(edit);
    await options.page.select('.edit select', 'other-position');
    await options.page.waitForSelector('.edit label:nth-of-type(2) select');
    await options.page.select('.edit label:nth-of-type(2) select', 'spending-pays-off');
    const [note, example] = await options.page.$$('.edit textarea');
    await note?.type('The other side');
    await example?.type('All that money is earned back within the year.');
    await options.press(text('save'));
    await expect.poll(outcome, { timeout: 10_000 }).toContain(labelOf('spending-pays-off'));
    expect(await outcome()).toContain(labelOf('capex-bubble'));
    expect(await kept()).toMatchObject([{ correctPosition: 'spending-pays-off', note: 'The other side', example: 'All that money is earned back within the year.' }]);
  });

  it('keeps nothing of an edit that is cancelled', async () => {
    await options.press(edit);
    await (await options.page.waitForSelector('.edit textarea'))?.type(' and more');
    await options.press(text('cancel'));
    await expect.poll(() => options.page.$('.edit')).toBe(null);
    expect(await kept()).toMatchObject([{ note: 'The other side' }]);
  });

  it('moves a missing badge to another argument, as the same report', async () => {
    await askBackground(options, 'keepReport', missing);
    await options.press(text('editReportOf', { name: labelOf('jobs-survive') }));
    await options.page.waitForSelector('.edit select');
    await options.page.select('.edit select', 'ai-replaces-workers');
    await options.press(text('save'));
    await expect.poll(async () => (await kept()).map(({ correctPosition }) => correctPosition).sort(), { timeout: 10_000 }).toEqual(['ai-replaces-workers', 'spending-pays-off']);
    expect(options.errors).toEqual([]);
  });

  it('writes no report over another one', async () => {
    await askBackground(options, 'keepReport', { ...missing, reportedAt: '2026-02-01T00:00:00.000Z' });
    await options.press(text('editReportOf', { name: labelOf('jobs-survive') }));
    await options.page.waitForSelector('.edit select');
    await options.page.select('.edit select', 'ai-replaces-workers');
    await options.press(text('save'));
    await expect.poll(() => options.text(), { timeout: 10_000 }).toContain(text('troubleTaken'));
    expect((await kept()).map(({ correctPosition }) => correctPosition).sort()).toEqual(['ai-replaces-workers', 'jobs-survive', 'spending-pays-off']);
    await options.press(text('cancel'));
    await expect.poll(() => options.page.evaluate(() => document.activeElement?.ariaLabel)).toBe(text('editReportOf', { name: labelOf('jobs-survive') }));
  });
});
