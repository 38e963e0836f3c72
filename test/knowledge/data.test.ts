import knowledge from 'counterpoint:knowledge';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../src/command-line/knowledge/load.ts';
import { answer } from '../../src/knowledge/answer.ts';
import { debates, findPosition } from '../../src/knowledge/debates.ts';

describe('the data files', () => {
  test('hold together', async () => {
    expect((await readChecked()).problems).toEqual([]);
  });

  test('hold nine debates of two sides each', () => {
    expect(debates.map(({ id }) => id)).toEqual(['copying', 'grounding', 'rl', 'capex', 'world-models', 'agents', 'jobs', 'control', 'footprint']);
    for (const { positions } of debates) expect(new Set(positions.map(({ stance }) => stance)).size).toBe(2);
  });

  test('are found by position', () => {
    expect(findPosition('capex-bubble')?.debate.id).toBe('capex');
    expect(findPosition('nothing')).toBeUndefined();
  });
});

describe('answer', () => {
  test('gives three counterarguments with their sources for every position', () => {
    for (const { positions } of debates) {
      for (const { id } of positions) {
        const found = answer(knowledge, id, '');
        expect(found?.link.endsWith(`/${id}`)).toBe(true);
        expect(found?.counterarguments).toHaveLength(3);
        for (const { sources } of found?.counterarguments ?? []) expect(sources.length).toBeGreaterThan(0);
      }
    }
  });

  test('is null for an unknown position', () => {
    expect(answer(knowledge, 'nothing', '')).toBeNull();
  });
});
