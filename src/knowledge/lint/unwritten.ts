import type { Checked, Problem } from '../compile.ts';

/** What the scaffolding commands write where a person still has to. */
export const unwritten = 'To be written:';

/** Texts of drafts that nobody has written yet. */
export function findUnwritten({ debates, positions, sources }: Checked): Problem[] {
  const entries = [
    ...[...debates.values()].map((entry) => ({ file: `debates/${entry.id}.json`, entry })),
    ...[...positions.values()].map((entry) => ({ file: `positions/${entry.id}.json`, entry })),
    ...[...sources.values()].map((entry) => ({ file: `sources/${entry.id}.json`, entry })),
  ];
  return entries.flatMap(({ file, entry }) => textsOf(entry, []).map(([field]) => ({ file, field, reason: 'is still to be written' })));
}

function textsOf(value: unknown, path: string[]): [field: string][] {
  if (typeof value === 'string') return value.startsWith(unwritten) ? [[path.join('.')]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]));
}
