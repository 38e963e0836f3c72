import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, Comment } from '../../src/comment.ts';
import type { Glance } from '../../extension/platform/messages.ts';
import { packComments } from '../../extension/platform/pack-comments.ts';
import { corrected } from '../../src/reports/apply-reports.ts';
import type { ExtensionPage } from './support/extension-page.ts';
import { askBackground, reportOn } from './support/reports-api.ts';
import { World, browserNames } from './support/world.ts';

const long = 'The valley where they build the data centres is lovely in spring.';
const missing = { annotation: undefined, reason: 'missing-badge' as const, correctPosition: 'jobs-survive' };

describe.each(browserNames)('corrections in %s', (name) => {
  let world: World;
  let page: ExtensionPage;
  const correctedOn = async (site: string, id: string, text: string): Promise<string[]> => {
    const comment: Comment = { id, url: 'https://example.org/', blocks: [{ kind: 'own', text }] };
    const { answer } = await askBackground(page, 'annotate', { site, comments: packComments([comment]) });
    const [annotations = []] = answer as Annotation[][];
    return annotations.filter(({ reasons }) => reasons.includes(corrected)).map(({ position }) => position);
  };

  beforeAll(async () => {
    world = await World.start(name);
    page = await world.openExtensionPage('options/options.html', '#about dd');
  });
  afterAll(() => world?.close());

  it('follow a comment through an edit and to another site, until they are undone', async () => {
    const report = reportOn('21', long, missing);
    expect(await correctedOn('hacker-news', '21', long)).toEqual([]);
    await askBackground(page, 'keepReport', report);
    expect(await correctedOn('hacker-news', '21', long)).toEqual(['jobs-survive']);
    expect(await correctedOn('hacker-news', '21', 'Edited since.')).toEqual(['jobs-survive']);
    expect(await correctedOn('lobsters', 'abc', `“${long.replaceAll(' ', '  ')}”`)).toEqual(['jobs-survive']);
    expect(await correctedOn('lobsters', '21', 'Another comment that happens to have the same number as it.')).toEqual([]);
    expect(await askBackground(page, 'exchangeReports', { from: report, to: null })).toEqual({ answer: null });
    expect(await correctedOn('hacker-news', '21', long)).toEqual([]);
  });

  it('hold for a comment that a glance is enough for', async () => {
    const plain = 'Version 2.3 was released on Tuesday.';
    const comments = packComments([['31', plain], ['32', 'LLMs are just stochastic parrots, they copy.']].map(([id = '', text = '']) => ({ id, url: '', blocks: [{ kind: 'own', text }] })));
    const glance = async () => (await askBackground(page, 'glance', { site: 'hacker-news', comments })) as { answer: Glance[] };
    expect(await glance()).toEqual({ answer: [[], expect.any(Number)] });
    await askBackground(page, 'keepReport', reportOn('31', plain, missing));
    expect(await glance()).toMatchObject({ answer: [[{ position: 'jobs-survive' }], expect.any(Number)] });
  });

  it('tell which earlier one they take the place of, also when they are asked for twice, and give way to it again', async () => {
    const [earlier, later] = [41, 101].map((second) => ({ ...reportOn('41', long, missing), reportedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString() }));
    expect(await askBackground(page, 'keepReport', earlier)).toEqual({ answer: null });
    expect(await askBackground(page, 'keepReport', later)).toEqual({ answer: earlier });
    expect(await askBackground(page, 'keepReport', later)).toEqual({ answer: earlier });
    expect(await askBackground(page, 'exchangeReports', { from: later, to: earlier })).toEqual({ answer: null });
    expect(await askBackground(page, 'exchangeReports', { from: later, to: earlier })).toEqual({ answer: null });
    expect(await askBackground(page, 'exchangeReports', { from: later, to: null })).toMatchObject({ code: 'changed-since' });
    expect(await askBackground(page, 'exchangeReports', { from: null, to: later })).toMatchObject({ code: 'taken' });
  });

  it('do not follow words that many could have written', async () => {
    await askBackground(page, 'keepReport', reportOn('22', 'Exactly this.', missing));
    expect(await correctedOn('hacker-news', '22', 'Exactly this.')).toEqual(['jobs-survive']);
    expect(await correctedOn('hacker-news', '23', 'Exactly this.')).toEqual([]);
  });
});
