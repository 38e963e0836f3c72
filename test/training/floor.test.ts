import { expect, it } from 'vitest';
import { floorFor } from '../../src/training/floor.ts';

const decision = { encoder: 1, linear: 1, concepts: 0, bias: {}, untitled: 0 };
const label = (linear: number, asserted: boolean) => [{ position: 'p', encoder: 3, linear, concepts: 0, asserted }];

it('lies below all but one in a hundred of the comments with a right badge, whatever those without one say', () => {
  const right = Array.from({ length: 200 }, (_, index) => index / 100 - 1);
  const wrong = [-5, -4, 4];
  const scored = [...right.map((linear) => label(linear, true)), ...wrong.map((linear) => label(linear, false))];
  const floor = floorFor([...right, ...wrong], scored, decision, 0.5);
  expect(right.filter((linear) => linear < floor)).toHaveLength(2);
});

it('lets everything be read when nothing is right', () => {
  expect(floorFor([0], [label(0, false)], decision, 0.5)).toBeLessThan(-1e9);
});
