import type { Checked, Problem } from '../compile.ts';
import { reservedIds } from '../references.ts';

/** Ids of debates and positions that an address could not tell from something else. */
export function findTakenIds({ debates, positions }: Checked): Problem[] {
  const reserved = (folder: string, ids: Iterable<string>) =>
    [...ids].filter((id) => reservedIds.includes(id)).map((id) => problem(folder, id, 'the reader page has an address of this name'));
  return [
    ...reserved('debates', debates.keys()),
    ...reserved('positions', positions.keys()),
    ...[...debates.keys()].filter((id) => positions.has(id)).map((id) => problem('debates', id, 'a position has this id')),
  ];
}

const problem = (folder: string, id: string, reason: string): Problem => ({ file: `${folder}/${id}.json`, field: 'id', reason });
