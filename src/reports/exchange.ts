import { keyOf, latestAt, markOf, type Report } from './report.ts';

/** One report in the place of another; null stands for none. */
export interface Exchange {
  /** What is to go, as it is known to whoever asks. */
  from: Report | null;
  to: Report | null;
}

/** Why an exchange is refused: another report stands where the new one would, or `from` is no longer kept as it was. */
export type Objection = 'taken' | 'changed-since';

/** Whether two are the same word of the same report, however much of the comment's text each carries. */
const isSame = (one: Report, other: Report): boolean => keyOf(one) === keyOf(other) && markOf(one) === markOf(other) && latestAt(one) === latestAt(other);

/**
 * What stands against an exchange. Where everything is as wanted already, nothing does: who did not hear the answer may ask again.
 *
 * @param keptAt the report that is kept under a key now
 */
export function objectionTo({ from, to }: Exchange, keptAt: (key: string) => Report | undefined): Objection | null {
  const isKept = (report: Report) => {
    const kept = keptAt(keyOf(report));
    return kept !== undefined && isSame(kept, report);
  };
  const inPlace = from !== null && to !== null && keyOf(from) === keyOf(to);
  const isGone = from === null || inPlace || keptAt(keyOf(from)) === undefined;
  if (isGone && (to === null || isKept(to))) return null;
  if (from !== null && !isKept(from)) return 'changed-since';
  return to !== null && !inPlace && keptAt(keyOf(to)) !== undefined ? 'taken' : null;
}
