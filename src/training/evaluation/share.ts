import { wilsonLower } from '../thresholds.ts';
import type { Interval } from './bootstrap.ts';

/** A share of cases with its 95 % Wilson interval. */
export interface Share extends Interval {
  cases: number;
  of: number;
}

const standardErrors = 1.96;

/** The share of the cases for which `holds` is true. */
export function shareOf<Case>(cases: readonly Case[], holds: (each: Case) => boolean): Share {
  const count = cases.filter(holds).length;
  const of = cases.length;
  const low = (cases: number): number => Math.max(0, wilsonLower(cases, of, standardErrors));
  return { value: count / of, low: low(count), high: 1 - low(of - count), cases: count, of };
}
