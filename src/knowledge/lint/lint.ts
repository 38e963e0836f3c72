import type { Checked, Problem } from '../compile.ts';
import { findImbalance } from './balance.ts';
import { findWrongDates } from './dates.ts';
import { findShortfalls } from './minimum.ts';
import { findRepeatedSources } from './repeated-sources.ts';
import { findOneSided } from './stances.ts';
import { findTakenIds } from './taken-ids.ts';
import { findUnused } from './unused.ts';
import { findUnwritten } from './unwritten.ts';

/** The day where it is latest on Earth: an editor there writes it already. */
const latestDay = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/**
 * Everything that must not be merged although the files hold together.
 *
 * @param today YYYY-MM-DD
 */
export function lint(checked: Checked, today = latestDay()): Problem[] {
  return [
    ...findUnused(checked), ...findUnwritten(checked), ...findImbalance(checked), ...findShortfalls(checked),
    ...findOneSided(checked), ...findTakenIds(checked), ...findRepeatedSources(checked), ...findWrongDates(checked, today),
  ];
}
