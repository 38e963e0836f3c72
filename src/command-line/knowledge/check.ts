import { parseArgs } from 'node:util';
import { isRealDay } from '../../knowledge/lint/dates.ts';
import { findStale } from '../../knowledge/lint/staleness.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { describe, readChecked } from './load.ts';

/** npm run knowledge:check [-- --today 2026-11-23]: errors end with status 1, what has grown old is only listed. */
async function check(today: string | undefined): Promise<void> {
  const checked = await readChecked();
  const problems = checked.problems.length > 0 ? checked.problems : lint(checked, today);
  const stale = findStale(checked, today ?? new Date().toISOString().slice(0, 10));
  for (const problem of stale) console.log(`old      ${describe(problem)}`);
  for (const problem of problems) console.error(`error    ${describe(problem)}`);
  console.log(`${problems.length} errors; ${stale.length} of ${checked.sources.size} sources to look at again`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

const { values } = parseArgs({ options: { today: { type: 'string' } } });
if (values.today === undefined || (/^\d{4}-\d\d-\d\d$/.test(values.today) && isRealDay(values.today))) await check(values.today);
else {
  console.error(`--today "${values.today}": a day is written YYYY-MM-DD`);
  process.exitCode = 2;
}
