import type { Checked, Problem } from '../compile.ts';
import type { DebateFile, Position, Strength } from '../schema.ts';

type Lint = DebateFile['balanceExceptions'][number]['lint'];

const points: Record<Strength, number> = { strong: 2, moderate: 1, contested: 0 };

/** How far the two sides of a debate may lie apart. */
const limits: Record<Lint, number> = {
  /** Number of counterarguments. */
  count: 1,
  /** Mean strength, from 0 (all contested) to 2 (all strong). */
  strength: 0.5,
  /** Mean length of what is said, as the ratio of the longer to the shorter. */
  length: 1.25,
  /** Mean number of sources of a counterargument. */
  sources: 0.75,
};

/**
 * Whether both sides of every debate are served alike: as many counterarguments, as strong, as long and as well
 * sourced. A debate may break a limit with a reason; a reason that is not needed is a problem too.
 */
export function findImbalance({ debates, positions }: Checked): Problem[] {
  return [...debates.values()].flatMap((debate) => {
    const [first, second] = debate.positions.map((id) => positions.get(id));
    const comparable = first && second && first.counterarguments.length > 0 && second.counterarguments.length > 0;
    return comparable ? judge(debate, first, second) : [];
  });
}

function judge(debate: DebateFile, first: Position, second: Position): Problem[] {
  const file = `debates/${debate.id}.json`;
  return measure(first, second).flatMap(({ lint, distance, what }) => {
    const excused = debate.balanceExceptions.find((exception) => exception.lint === lint);
    const broken = distance > limits[lint] + 1e-9;
    if (broken && !excused) return [{ file, field: lint, reason: `${what}; the limit is ${limits[lint]}` }];
    if (excused && !broken) return [{ file, field: 'balanceExceptions', reason: `the exception for ${lint} is no longer needed` }];
    return [];
  });
}

function measure(first: Position, second: Position): { lint: Lint; distance: number; what: string }[] {
  const compare = (lint: Lint, of: (position: Position) => number, distance: (one: number, other: number) => number) => {
    const [one, other] = [of(first), of(second)];
    return { lint, distance: distance(one, other), what: `${lint} is ${round(one)} for ${first.id} and ${round(other)} for ${second.id}` };
  };
  const apart = (one: number, other: number) => Math.abs(one - other);
  const ratio = (one: number, other: number) => Math.max(one, other) / Math.min(one, other);
  return [
    compare('count', ({ counterarguments }) => counterarguments.length, apart),
    compare('strength', ({ counterarguments }) => mean(counterarguments.map(({ strength }) => points[strength])), apart),
    compare('length', ({ steelman, counterarguments }) => mean([...counterarguments.map(({ summary }) => length(summary)), length(steelman)]), ratio),
    compare('sources', ({ counterarguments }) => mean(counterarguments.map(({ sources }) => sources.length)), apart),
  ];
}

const length = (sentences: string[]): number => sentences.join(' ').length;
const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const round = (number: number): string => String(Math.round(number * 100) / 100);
