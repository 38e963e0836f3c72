import type { Report } from './report.ts';

/** How often a position was corrected: badges that were wrong, and badges that were missing. */
export interface Tally {
  position: string;
  wrong: number;
  missing: number;
}

/** Counts corrections by position, the most corrected first. Reports on counterarguments and on sentences say nothing about a position. */
export function countReports(reports: readonly Report[]): Tally[] {
  const tallies = new Map<string, Tally>();
  const count = (position: string | undefined, what: 'wrong' | 'missing') => {
    if (position === undefined) return;
    const tally = tallies.get(position) ?? { position, wrong: 0, missing: 0 };
    tally[what] += 1;
    tallies.set(position, tally);
  };
  for (const { reason, position, correctPosition } of reports) {
    if (reason === 'bad-counterargument' || reason === 'wrong-sentence') continue;
    count(position, 'wrong');
    count(correctPosition, 'missing');
  }
  return [...tallies.values()].sort((one, other) => other.wrong + other.missing - one.wrong - one.missing || one.position.localeCompare(other.position));
}
