import { ageInMonths, isOld } from '../age.ts';
import type { Checked, Problem } from '../compile.ts';

/** After how many months an entry should be read again, whatever its kind. */
const monthsUntilReview = 12;

/**
 * Sources whose figures may have been overtaken, or that nobody has read for a year: a list of work, not errors.
 *
 * @param today YYYY-MM-DD
 */
export function findStale({ sources }: Pick<Checked, 'sources'>, today: string): Problem[] {
  return [...sources.values()].flatMap((source) => {
    const file = `sources/${source.id}.json`;
    const age = ageInMonths(source, today);
    const unread = ageInMonths({ asOf: source.lastReviewed }, today);
    return [
      ...(isOld(source, today) ? [{ file, field: 'asOf', reason: `${source.kind} of ${source.asOf}: ${age} months old` }] : []),
      ...(unread > monthsUntilReview ? [{ file, field: 'lastReviewed', reason: `last read ${unread} months ago` }] : []),
    ];
  });
}
