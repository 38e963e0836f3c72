import { expect, it } from 'vitest';
import { cheapFloorFor, floorFor } from '../../src/training/floor.ts';
import type { ScoredLabel } from '../../src/training/scored-label.ts';

const decision = { encoder: 1, concepts: 1, bias: {}, untitled: 0 };
/** A comment of two sentences of which the second is the best. */
const comment = (cheap: number, asserted: boolean): ScoredLabel[] => [
  { position: 'p', sentences: [{ encoder: -9, concepts: cheap + 5 }, { encoder: 9, concepts: cheap }], linear: cheap, asserted },
  { position: 'q', sentences: [{ encoder: -9, concepts: -3 }, { encoder: -9, concepts: -3 }], linear: -3, asserted: false },
];
const right = Array.from({ length: 200 }, (_, index) => index / 100 - 1);
const scored = [...right.map((cheap) => comment(cheap, true)), ...[-5, -4, 4].map((cheap) => comment(cheap, false))];

it.each([['comments', floorFor], ['sentences that argue', cheapFloorFor]])('lies below all but one in a hundred of the %s with a right badge, whatever those without one say', (_, find) => {
  const floor = find(scored, decision, 0.5);
  expect(right.filter((cheap) => cheap < floor)).toHaveLength(2);
});

it('lets everything be read when nothing is right', () => {
  for (const find of [floorFor, cheapFloorFor]) expect(find([comment(0, false)], decision, 0.5)).toBeLessThan(-1e9);
});
