import type { Checked, Problem } from '../compile.ts';

const fields = ['date', 'asOf', 'lastReviewed'] as const;

/**
 * Dates of sources that no calendar has, and dates still to come.
 *
 * @param today YYYY-MM-DD
 */
export function findWrongDates({ sources }: Pick<Checked, 'sources'>, today: string): Problem[] {
  return [...sources.values()].flatMap((source) => fields.flatMap((field) => {
    const problem = (reason: string) => [{ file: `sources/${source.id}.json`, field, reason: `${source[field]} ${reason}` }];
    if (!isRealDay(source[field])) return problem('is no day of the calendar');
    return source[field] > today.slice(0, source[field].length) ? problem('is still to come') : [];
  }));
}

/** Whether the calendar has a date, given as YYYY, YYYY-MM or YYYY-MM-DD. */
export function isRealDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
