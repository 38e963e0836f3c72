import { debates } from '../../../src/knowledge/debates.ts';
import { describe, expect, it } from 'vitest';
import { debatesOnPage } from '../../../extension/popup/debates-on-page.ts';
import { defaultSettings, switchDebate, switchPosition } from '../../../src/settings.ts';

const state = {
  site: 'hacker-news', host: 'news.ycombinator.com', paused: false, roots: 0, comments: 20, read: 20, quieted: 0, layoutChanged: false,
  found: { 'copies-training-data': 3, 'learns-and-generalizes': 2, 'no-such-position': 7 },
  badges: 3,
  shown: { 'copies-training-data': 3 },
  answered: { 'copies-training-data': 1 },
};

describe('debatesOnPage', () => {
  it('counts what is found apart from what is shown', () => {
    const settings = switchPosition(defaultSettings, 'learns-and-generalizes', false);
    const copying = debatesOnPage(debates, settings, state).find(({ id }) => id === 'copying');
    expect(copying).toMatchObject({ on: true, found: 5, shown: 3, positions: [{ on: true, found: 3, answered: 1 }, { on: false, found: 2, answered: 0 }] });
  });

  it('keeps a debate in its place when it is switched off', () => {
    const off = debatesOnPage(debates, switchDebate(defaultSettings, 'copying', false), state);
    expect(off.map(({ id }) => id)).toEqual(debates.map(({ id }) => id));
    expect(off.filter(({ on }) => !on).map(({ id }) => id)).toEqual(['copying']);
  });

  it('counts nothing where there is no page', () => {
    expect(debatesOnPage(debates, defaultSettings, null).every(({ found, shown }) => found + shown === 0)).toBe(true);
  });
});
