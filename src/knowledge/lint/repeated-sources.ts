import type { Checked, Problem } from '../compile.ts';

/** Counterarguments that cite a source more than once. */
export function findRepeatedSources({ positions }: Pick<Checked, 'positions'>): Problem[] {
  return [...positions.values()].flatMap(({ id, counterarguments }) => counterarguments.flatMap(({ sources }, index) => {
    const repeated = new Set(sources.filter((source, place) => sources.indexOf(source) !== place));
    return [...repeated].map((source) => ({ file: `positions/${id}.json`, field: `counterarguments.${index}.sources`, reason: `"${source}" is there twice` }));
  }));
}
