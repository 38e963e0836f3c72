import type { Checked, Problem } from '../compile.ts';
import { sourceUses } from '../references.ts';

/** Entries that nothing leads to. */
export function findUnused({ debates, positions, sources }: Checked): Problem[] {
  const usedSources = new Set([...sourceUses(positions)].map(([, id]) => id));
  const usedPositions = new Set([...debates.values()].flatMap((debate) => debate.positions));
  return [
    ...[...sources.keys()].filter((id) => !usedSources.has(id)).map((id) => ({ file: `sources/${id}.json`, field: 'id', reason: 'no entry cites this source' })),
    ...[...positions.keys()].filter((id) => !usedPositions.has(id)).map((id) => ({ file: `positions/${id}.json`, field: 'id', reason: 'no debate has this position' })),
  ];
}
