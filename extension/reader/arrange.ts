import * as z from 'zod/mini';
import { lastDay } from '../../src/knowledge/age.ts';
import { strengthSchema, type Counterargument, type Source, type Strength } from '../../src/knowledge/schema.ts';

export const filterSchema = z.enum([...strengthSchema.options, 'all']);
export const orderSchema = z.enum(['strongest', 'newest', 'as-edited']);
export type Filter = z.infer<typeof filterSchema>;
export type Order = z.infer<typeof orderSchema>;

const points: Record<Strength, number> = { strong: 2, moderate: 1, contested: 0 };

/** The counterargument's youngest figures. */
const newest = ({ sources }: Counterargument, all: Record<string, Source>): string =>
  sources.map((id) => (all[id] ? lastDay(all[id].asOf) : '')).reduce((latest, each) => (each > latest ? each : latest), '');

/** Those of one strength, in the wanted order; among equals the editors' order stays. */
export function arrange(counterarguments: Counterargument[], filter: Filter, order: Order, sources: Record<string, Source>): Counterargument[] {
  const kept = counterarguments.filter(({ strength }) => filter === 'all' || strength === filter);
  if (order === 'as-edited') return kept;
  if (order === 'strongest') return kept.toSorted((first, second) => points[second.strength] - points[first.strength]);
  return kept.toSorted((first, second) => newest(second, sources).localeCompare(newest(first, sources)));
}
