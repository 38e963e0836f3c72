import { levelSchema } from '../../comment.ts';
import type { Interval } from './bootstrap.ts';
import type { Row } from './measure.ts';
import type { RealFigures } from './real.ts';
import type { Share } from './share.ts';
import type { WrittenFigures } from './written.ts';

/** A figure with its interval, "0.62 (0.58-0.66)"; a dash where there is nothing to divide by. */
export const figure = ({ value, low, high }: Interval): string =>
  Number.isNaN(value) ? '-' : `${value.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;

/** A share in percent with its interval and its cases, "1.5 % (0.4-5.3; 2 of 132)". */
export const percent = ({ value, low, high, cases, of }: Share): string =>
  of === 0 ? '-' : `${(100 * value).toFixed(1)} % (${(100 * low).toFixed(1)}-${(100 * high).toFixed(1)}; ${cases} of ${of})`;

const cell = (text: string): string => text.padEnd(20);

function rowsText(rows: readonly Row[]): string[] {
  const head = `${''.padEnd(32)}${['precision', 'recall', 'F1'].map(cell).join('')}assertions`;
  const lines = rows.map(({ name, precision, recall, f1, asserted }) => `${name.padEnd(32)}${[precision, recall, f1].map((each) => cell(figure(each))).join('')}${asserted}`);
  return [head, ...lines];
}

/** The figures of real comments, for a terminal. */
export function realText({ comments, threads, levels, plain, reliability, crossFitted }: RealFigures): string {
  const atLevels = levelSchema.options.flatMap((level) => [
    `\n-- ${level}`,
    ...rowsText(levels[level].rows),
    `right evidence sentence, of right badges: ${percent(levels[level].evidence)}`,
    `random comments without a position that get a badge: ${percent(levels[level].random)}`,
    'with calibration and thresholds from the other threads:',
    ...rowsText(crossFitted[level]).slice(1),
  ]);
  const bins = reliability.bins.map(({ from, to, confidence, right }) => `${from.toFixed(1)}-${to.toFixed(1)}   said ${confidence.toFixed(2)}   right ${percent(right)}`);
  return [
    `Real comments, labelled twice: ${comments} in ${threads} threads (95 % intervals by thread)`,
    ...atLevels,
    `\nComments about other things that pass the gate: ${percent(plain.passed)}`,
    ...levelSchema.options.map((level) => `... that get a badge, ${level}: ${percent(plain.badged[level])}`),
    '\nConfidence against truth:',
    ...bins,
    `expected calibration error ${reliability.error.toFixed(3)}`,
  ].join('\n');
}

/** The figures of the written examples, for a terminal. */
export function writtenText(figures: WrittenFigures): string {
  const parts = levelSchema.options.flatMap((level) =>
    figures[level].flatMap(({ part, examples, rows, negatives }) => [
      `\n-- ${level}, ${part} (${examples} examples)`,
      ...rowsText(rows),
      'hard negatives badged with the position that they were written against:',
      ...negatives.map(({ kind, badged }) => `  ${kind.padEnd(16)}${percent(badged)}`),
    ]),
  );
  return ['Written examples', ...parts].join('\n');
}
