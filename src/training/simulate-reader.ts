import { parseArgs } from 'node:util';
import { levelSchema } from '../comment.ts';
import { annotate } from '../annotate.ts';
import { thresholdOf } from '../detect/thresholds.ts';
import { learnFrom } from '../reports/learn.ts';
import type { Example } from './data/examples.ts';
import { loadData } from './data/load.ts';
import { newsOf, residualsOf } from './reports/news.ts';
import { type Answered, figuresAt, precisionAtRecall, replay } from './reports/simulate.ts';

/** npm run simulate:reader [-- --corrections 50 --readers 20]: what a reader's corrections do to the comments that they have not read yet. */
const { values } = parseArgs({ options: { corrections: { type: 'string', default: '50' }, readers: { type: 'string', default: '20' }, level: { type: 'string', default: 'balanced' } } });
const corrections = Number(values.corrections);
const seeds = Array.from({ length: Number(values.readers) }, (_, index) => index + 1);
/** The most that a reader's corrections may cost the written examples in any figure. */
const mostLost = 0.02;
const threshold = thresholdOf('', levelSchema.parse(values.level));

const answer = (examples: readonly Example[]): Answered[] => examples.map((example) => ({ example, annotations: annotate(example.comment) }));
const { dev, written } = loadData();
if (dev.length === 0) {
  console.error('The texts of the labelled comments are not on this machine: `npm run corpus:join` says how to get them.');
  process.exit(1);
}
const real = answer(dev);
const own = answer(written);
const nothing = learnFrom([]);
const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
/** The mean of some differences with its standard error, in points. */
function meanChange(changes: number[]): string {
  const middle = mean(changes);
  const error = Math.sqrt(mean(changes.map((each) => (each - middle) ** 2)) / Math.max(1, changes.length - 1));
  return `${(100 * middle).toFixed(2)} points on average (standard error ${(100 * error).toFixed(2)})`;
}
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const ownBefore = figuresAt(own, nothing, threshold);
console.log(`${dev.length} real comments, ${written.length} written; ${seeds.length} readers, ${corrections} corrections each, badges from ${threshold.toFixed(3)}`);

let lost = 0;

for (const reportsMissing of [false, true]) {
  const runs = seeds.map((seed) => {
    const { reports, rest } = replay(real, { corrections, reportsMissing, threshold, seed });
    const learned = learnFrom(reports);
    const before = figuresAt(rest, nothing, threshold);
    const ownAfter = figuresAt(own, learned, threshold);
    return {
      made: reports.length, left: rest.length, before: precisionAtRecall(rest, nothing, before.recall), recall: before.recall,
      after: precisionAtRecall(rest, learned, before.recall),
      precision: ownAfter.precision - ownBefore.precision, f1: ownAfter.f1 - ownBefore.f1, ownRecall: ownAfter.recall - ownBefore.recall,
    };
  });
  lost = Math.max(lost, ...runs.flatMap(({ precision, f1, ownRecall }) => [-precision, -f1, -ownRecall]));
  const better = runs.filter(({ before, after }) => after > before).length;
  const worse = runs.filter(({ before, after }) => after < before).length;
  const worst = (field: 'precision' | 'f1' | 'ownRecall') => `${(100 * Math.min(...runs.map((run) => run[field]))).toFixed(1)} points`;
  console.log(`
${reportsMissing ? 'Reports wrong and missing badges' : 'Reports wrong badges only'} (${mean(runs.map(({ made }) => made)).toFixed(0)} corrections, ${mean(runs.map(({ left }) => left)).toFixed(0)} comments in threads that were not read):
  precision on the rest at equal recall (${percent(mean(runs.map(({ recall }) => recall)))}): ${percent(mean(runs.map(({ before }) => before)))} -> ${percent(mean(runs.map(({ after }) => after)))}, ${meanChange(runs.map(({ after, before }) => after - before))}; better for ${better} of ${runs.length}, worse for ${worse}
  written examples: precision ${percent(ownBefore.precision)}, recall ${percent(ownBefore.recall)}, F1 ${percent(ownBefore.f1)}; worst change ${worst('precision')}, ${worst('ownRecall')}, ${worst('f1')}`);
}

if (lost > mostLost) {
  console.error(`Some reader's corrections cost the written examples ${(100 * lost).toFixed(1)} points: the learner goes too far.`);
  process.exitCode = 1;
}

const residuals = residualsOf(real);
console.log(`\nWhether ${residuals.length} places are wrong together (correlation of residuals; in brackets in units of what chance gives):`);
for (const scope of ['same thread', 'other threads'] as const) {
  for (const leastAlike of [0, 0.1, 0.25, 0.4]) {
    const { pairs, correlation, deviations } = newsOf(residuals, scope, leastAlike);
    console.log(`  one position, ${scope}, sentences alike from ${leastAlike.toFixed(2)} on: ${correlation.toFixed(3)} (${deviations.toFixed(1)}) in ${pairs} pairs`);
  }
}
