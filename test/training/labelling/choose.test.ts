import { describe, expect, it } from 'vitest';
import { choose, type Scored } from '../../../src/training/labelling/choose.ts';
import { randomOf } from '../../../src/training/random.ts';

const random = randomOf(5);
const pool: Scored[] = Array.from({ length: 400 }, (_, index) => {
  const odds = [random() * 6 - 5, random() * 6 - 5];
  return { id: `${index}`, encoder: odds, concepts: odds, together: odds };
});
const surest: Scored = { id: 'surest', encoder: [5, -5], concepts: [5, -5], together: [5, -5] };
const disputed: Scored = { id: 'disputed', encoder: [-5, 8], concepts: [-5, -8], together: [-5, -4] };
const border: Scored = { id: 'border', encoder: [-5, 0], concepts: [-5, 0], together: [-5, 0.001] };
const all = [...pool, surest, disputed, border];
const wanted = { count: 60, randomShare: 0.1, seed: 1 };

describe('choose', () => {
  it('takes the unsure, the disputed and the surest', () => {
    expect(choose(all, [10, 10], 0, wanted)).toEqual(expect.arrayContaining(['surest', 'disputed', 'border']));
  });

  it('gives as many as asked for, each once, and the same for the same seed', () => {
    const ids = choose(all, [10, 10], 0, wanted);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
    expect(choose(all, [10, 10], 0, wanted)).toEqual(ids);
    expect(choose(all, [10, 10], 0, { ...wanted, seed: 2 })).not.toEqual(ids);
    expect(choose(all.slice(0, 20), [10, 10], 0, wanted)).toHaveLength(20);
  });

  it('gives rare positions more places', () => {
    const nearSecond = new Set([...all].sort((a, b) => Math.abs(a.together[1]!) - Math.abs(b.together[1]!)).slice(0, 40).map(({ id }) => id));
    const taken = (positives: number[]) => choose(all, positives, 0, { ...wanted, randomShare: 0 }).filter((id) => nearSecond.has(id)).length;
    expect(taken([400, 0])).toBeGreaterThan(taken([0, 400]));
  });

  it('takes some at random, also far from everything', () => {
    const dull: Scored[] = Array.from({ length: 2000 }, (_, index) => ({ id: `dull-${index}`, encoder: [-9, -9], concepts: [-9, -9], together: [-9, -9] }));
    const ids = choose([...all, ...dull], [10, 10], 0, wanted);
    expect(ids.filter((id) => id.startsWith('dull')).length).toBeGreaterThan(0);
  });
});
