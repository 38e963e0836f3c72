import type { Checked, Problem } from '../compile.ts';

/** Debates whose positions do not take one side each. */
export function findOneSided({ debates, positions }: Checked): Problem[] {
  return [...debates.values()].flatMap(({ id, positions: [first, second] }) => {
    const stance = positions.get(first)?.stance;
    if (!stance || stance !== positions.get(second)?.stance) return [];
    return [{ file: `debates/${id}.json`, field: 'positions', reason: `both have the stance ${stance}` }];
  });
}
