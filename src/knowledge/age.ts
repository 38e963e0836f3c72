import type { Source, SourceKind } from './schema.ts';

/** After how many months the figures of a kind of source count as old; kinds that are not named never do. */
const monthsUntilOld: Partial<Record<SourceKind, number>> = {
  filing: 6,
  news: 6,
  company: 9,
  report: 9,
  measurement: 9,
  statistics: 9,
};

/**
 * The last day that a date can mean: the day itself, the end of its month, or the end of its year.
 *
 * @returns a date that compares with others as text; every month counts 31 days
 */
export function lastDay(date: string): string {
  const [year, month = '12', day = '31'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/**
 * The age of a source's figures in whole months, counted from its as-of date.
 * A date without a day counts from the end of its month, one without a month from the end of its year.
 *
 * @param today YYYY-MM-DD
 */
export function ageInMonths({ asOf }: Pick<Source, 'asOf'>, today: string): number {
  const [year = 0, month = 0, day = 0] = lastDay(asOf).split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < Math.min(day, 28) ? 1 : 0);
  return Math.max(0, months);
}

/** Whether the figures may have been overtaken: market figures after 6 months, measurements after 9, papers never. */
export function isOld(source: Pick<Source, 'asOf' | 'kind'>, today: string): boolean {
  const limit = monthsUntilOld[source.kind];
  return limit !== undefined && ageInMonths(source, today) > limit;
}
