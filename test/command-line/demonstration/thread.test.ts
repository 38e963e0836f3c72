import { describe, expect, it } from 'vitest';
import { hackerNews } from '../../../extension/sites/hacker-news.ts';
import { demonstrationPage } from '../../../src/command-line/demonstration/render.ts';
import { comments } from '../../../src/command-line/demonstration/thread.ts';
import { shownIn } from '../../support/engine.ts';
import { documentOf } from '../../support/site-pages.ts';

describe('the demonstration thread', () => {
  it('shows what it is there to show: most of the arguments that it was written to make have a badge', () => {
    const shown = new Map(shownIn(hackerNews, documentOf(demonstrationPage())).map(({ found, shown: all }) => [found.comment.id, all.map(({ position }) => position)]));
    const made = comments.flatMap(({ id, makes }) => makes.map((position) => ({ id: String(id), position })));
    const found = made.filter(({ id, position }) => shown.get(id)?.includes(position));
    expect(found.length).toBeGreaterThan(made.length / 2);
  });
});
