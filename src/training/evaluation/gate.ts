import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { levelSchema } from '../../comment.ts';
import type { Interval } from './bootstrap.ts';
import type { WrittenFigures } from './written.ts';

/** The figures of the written set that must not get worse, with the noise that a change of the examples alone would bring. */
export const gateFile = 'src/training/written-figures.json';

const kept = z.strictObject({ value: z.number(), noise: z.number() });
const keptSchema = z.strictObject({ higherIsBetter: z.record(z.string(), kept), lowerIsBetter: z.record(z.string(), kept) });

export type KeptFigures = z.infer<typeof keptSchema>;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const keep = ({ value, low, high }: Interval): z.infer<typeof kept> => ({ value: rounded(value), noise: rounded((high - low) / 2) });

/** What is kept of the figures: F1 of every group of examples that there is, and the share of badged hard negatives, at every level. */
export function figuresToKeep(figures: WrittenFigures): KeptFigures {
  const parts = levelSchema.options.flatMap((level) => figures[level].map((part) => ({ ...part, name: `${level}, ${part.part}` })));
  const scores = parts.flatMap(({ name, rows }) => rows.filter(({ f1 }) => !Number.isNaN(f1.value)).map((row) => [`${name}: F1 of ${row.name}`, keep(row.f1)] as const));
  const alarms = parts.filter(({ negatives }) => negatives[0]!.badged.of > 0).map(({ name, negatives }) => [`${name}: hard negatives badged`, keep(negatives[0]!.badged)] as const);
  return { higherIsBetter: Object.fromEntries(scores), lowerIsBetter: Object.fromEntries(alarms) };
}

/** What got worse by more than its noise, or is missing; a line each. */
export function findDrops(before: KeptFigures, now: KeptFigures): string[] {
  const compare = (kind: keyof KeptFigures, sign: number): string[] =>
    Object.entries(before[kind]).flatMap(([name, { value, noise }]) => {
      const found = now[kind][name];
      if (!found) return [`${name}: was ${value}, is not measured any more`];
      return sign * (value - found.value) > noise ? [`${name}: was ${value} (noise ${noise}), is ${found.value}`] : [];
    });
  return [...compare('higherIsBetter', 1), ...compare('lowerIsBetter', -1)];
}

/** @throws Error when there is no file or it is not readable as figures */
export const readKept = (): KeptFigures => keptSchema.parse(JSON.parse(readFileSync(gateFile, 'utf8')));

export const writeKept = (figures: KeptFigures): void => writeFileSync(gateFile, `${JSON.stringify(figures, null, 2)}\n`);
