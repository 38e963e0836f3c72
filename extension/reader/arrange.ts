import type { Counterargument, Source, Strength } from '../../src/knowledge/schema.ts';

export type Filter = Strength | 'all';
export type Order = 'strongest' | 'newest' | 'as-edited';

const points: Record<Strength, number> = { strong: 2, moderate: 1, contested: 0 };

/** The counterargument's youngest figures. */
const newest = ({ sources }: Counterargument, all: Record<string, Source>): string =>
  sources.map((id) => all[id]?.asOf ?? '').reduce((latest, each) => (each > latest ? each : latest), '');

/** Those of one strength, in the wanted order; among equals the editors' order stays. */
export function arrange(counterarguments: Counterargument[], filter: Filter, order: Order, sources: Record<string, Source>): Counterargument[] {
  const kept = counterarguments.filter(({ strength }) => filter === 'all' || strength === filter);
  if (order === 'as-edited') return kept;
  if (order === 'strongest') return kept.toSorted((first, second) => points[second.strength] - points[first.strength]);
  return kept.toSorted((first, second) => newest(second, sources).localeCompare(newest(first, sources)));
}
