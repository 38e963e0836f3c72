import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { askBackground, reportOn } from '../support/reports-api.ts';
import { smallDisk } from '../support/small-disk.ts';
import { text } from '../support/texts.ts';
import { World, browserNames } from '../support/world.ts';

const limit = { timeout: 20_000 };
const disks = browserNames.map((name) => [name, smallDisk(400)] as const);
if (disks.some(([, disk]) => disk === null)) console.warn('No full disk tested: this user may mount no disk that could be filled.');
const earlier = reportOn('31', 'A comment that is about nothing of the kind, I think.');
const another = reportOn('32', 'Another comment that is about nothing of the kind. '.repeat(500));

/** Long: for a short one there is always room somewhere in the files of a database. */
const comment = '101';
const long = threadPage(row({ id: 101, body: said(`LLMs are just stochastic parrots that regurgitate their training data. ${'We had lunch in the garden. '.repeat(2000)}`) }), { head: story });

describe.each(disks)('a full disk in %s', (name, disk) => {
  let world: World;
  beforeAll(async () => {
    if (!disk) return;
    mkdirSync(`${disk.folder}/profile`);
    world = await World.start(name, { profile: `${disk.folder}/profile` });
  });
  afterAll(async () => {
    await world?.close();
    disk?.close();
  });

  it.skipIf(disk === null)('keeps no report and says why; what was kept stays, and later all is as before', async () => {
    const options = await world.openExtensionPage('options/options.html#reports', 'main');
    expect(await askBackground(options, 'keepReport', earlier)).toEqual({ answer: null });
    const thread = await world.openThread(long);
    await thread.badge(comment);
    await thread.settled();

    disk?.fill();
    await (await thread.badge(comment)).click();
    await thread.pressInPopover(text('notThisArgument'));
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.popoverText(), limit).toContain(text('troubleFull'));
    await thread.pressInPopover(text('reportSend'));
    expect(await askBackground(options, 'keepReport', another)).toMatchObject({ code: 'storage-full' });
    expect(await thread.popoverText()).toContain(text('reportQuestion'));
    expect(await thread.badged()).toEqual([comment]);

    disk?.clear();
    await thread.pressInPopover(text('reportSend'));
    await expect.poll(() => thread.badged(), limit).toEqual([]);
    const list = await world.openExtensionPage('options/options.html#reports', '.report');
    expect(await list.page.$$eval('.report', (reports) => reports.length)).toBe(2);
    expect([...thread.errors, ...options.errors, ...list.errors]).toEqual([]);
  });
});
