import type { Level } from '../../comment.ts';
import { allPositions, firstPositions } from '../positions.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import type { Judged } from './judge.ts';

/** A line of a table: precision, recall and F1 of a position or of a set of positions. */
export interface Row {
  name: string;
  precision: Interval;
  recall: Interval;
  f1: Interval;
  /** Badges shown, those of them that are right, and assertions that there are. */
  shown: number;
  right: number;
  asserted: number;
}

/** Sets of positions that are measured together. */
export const sets = [
  { name: 'first four debates', positions: firstPositions },
  { name: 'all positions', positions: allPositions },
] as const;

/** Shown, right and asserted. */
type Counts = [shown: number, right: number, asserted: number];
const parts = 3;

/** Counts of each position, one after the other, thread by thread. */
function countsByGroup(judged: readonly Judged[], level: Level, slotOf: (position: string) => number, slots: number): Int32Array[] {
  const groups = new Map<string, Int32Array>();
  for (const { group, verdicts } of judged) {
    const counts = groups.get(group) ?? new Int32Array(parts * slots);
    groups.set(group, counts);
    for (const { position, asserted, shown } of verdicts) {
      const slot = slotOf(position);
      if (slot < 0) continue;
      const isShown = shown.includes(level);
      counts[parts * slot]! += Number(isShown);
      counts[parts * slot + 1]! += Number(isShown && asserted);
      counts[parts * slot + 2]! += Number(asserted);
    }
  }
  return groups.size > 0 ? [...groups.values()] : [new Int32Array(parts * slots)];
}

const totalOf = (groups: readonly Int32Array[]): Int32Array =>
  groups.reduce((total, counts) => total.map((count, at) => count + counts[at]!));

/** Precision, recall and F1; 0 / 0 is NaN: nothing shown has no precision, nothing asserted no recall. */
const ratios = ([shown, right, asserted]: Counts): number[] => [right / shown, right / asserted, (2 * right) / (shown + asserted)];

function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function sumsOf(counts: Int32Array, slots: readonly number[]): Counts {
  const sums: Counts = [0, 0, 0];
  for (const slot of slots) for (let part = 0; part < parts; part++) sums[part]! += counts[parts * slot + part]!;
  return sums;
}

const slotOf = (position: string): number => allPositions.indexOf(position);

/** The lines of the table in order: what they are called, which positions they sum up, and how. */
const lines = [
  ...sets.flatMap(({ name, positions }) => ['micro', 'macro'].map((how) => ({ name: `${name}, ${how}`, slots: positions.map(slotOf), macro: how === 'macro' }))),
  ...allPositions.map((position, slot) => ({ name: position, slots: [slot], macro: false })),
];

function figuresOf(counts: Int32Array): number[] {
  const single = allPositions.map((_, slot) => ratios(sumsOf(counts, [slot])));
  return lines.flatMap(({ slots, macro }) => {
    if (!macro) return ratios(sumsOf(counts, slots));
    return [0, 1, 2].map((part) => mean(slots.map((slot) => single[slot]![part]!)));
  });
}

function rowOf(name: string, [shown, right, asserted]: Counts, intervals: readonly Interval[]): Row {
  const [precision, recall, f1] = intervals as [Interval, Interval, Interval];
  return { name, precision, recall, f1, shown, right, asserted };
}

/** Precision, recall and F1 at a level: micro and macro of each set of positions, then each position; intervals by thread. */
export function measure(judged: readonly Judged[], level: Level): Row[] {
  const groups = countsByGroup(judged, level, slotOf, allPositions.length);
  const total = totalOf(groups);
  const intervals = bootstrap(groups, figuresOf);
  return lines.map(({ name, slots }, index) => rowOf(name, sumsOf(total, slots), intervals.slice(parts * index, parts * index + parts)));
}

/** The same of some positions taken together (micro-averaged). */
export function measureTogether(judged: readonly Judged[], positions: readonly string[], level: Level, name: string): Row {
  const groups = countsByGroup(judged, level, (position) => (positions.includes(position) ? 0 : -1), 1);
  return rowOf(name, sumsOf(totalOf(groups), [0]), bootstrap(groups, (counts) => ratios(sumsOf(counts, [0]))));
}
