import { describe, expect, it } from 'vitest';
import { forget, isForgotten, remember } from '../../src/reports/forget.ts';

const [first, second, third] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'];

describe('forgetting what was learned', () => {
  it('is taken back alone, and leaves what was forgotten before and since', () => {
    const { forgotten, done } = forget({ 'capex-bubble': first }, 'capex-bubble', second);
    expect(forgotten).toEqual({ 'capex-bubble': second });
    expect(remember({ ...forgotten, '*': third }, done)).toEqual({ 'capex-bubble': first, '*': third });
    expect(remember(forget({ '*': third }, 'jobs-survive', second).forgotten, forget({}, 'jobs-survive', second).done)).toEqual({ '*': third });
  });

  it('is not taken back over a later one, nor after everything was deleted', () => {
    const { done } = forget({}, '*', second);
    expect(remember({ '*': third }, done)).toEqual({ '*': third });
    expect(remember({}, done)).toEqual({});
    expect([{ '*': second }, { '*': third }, {}].map((forgotten) => isForgotten(forgotten, done))).toEqual([true, false, false]);
  });

  it('is not moved by names that every object knows', () => {
    expect(forget({}, 'constructor', first).done.before).toBeUndefined();
  });
});
