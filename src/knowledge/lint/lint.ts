import type { Checked, Problem } from '../compile.ts';
import { findImbalance } from './balance.ts';
import { findShortfalls } from './minimum.ts';
import { findUnused } from './unused.ts';
import { findUnwritten } from './unwritten.ts';

/** Everything that must not be merged although the files hold together. */
export function lint(checked: Checked): Problem[] {
  return [...findUnused(checked), ...findUnwritten(checked), ...findImbalance(checked), ...findShortfalls(checked)];
}
