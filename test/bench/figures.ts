import { mkdirSync, writeFileSync } from 'node:fs';

/** One measured number. A limit that is given must hold: `most` or `least`. */
export interface Figure {
  part: string;
  name: string;
  value: number;
  unit: string;
  most?: number;
  least?: number;
}

const folder = 'out';

/** Whether a figure keeps its limits; null when it has none. A figure that could not be measured keeps none. */
export function isMet({ value, most, least }: Figure): boolean | null {
  if (most === undefined && least === undefined) return null;
  return value <= (most ?? Infinity) && value >= (least ?? -Infinity);
}

const digits = (value: number): number => (Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0);
const show = (value: number): string => (Number.isFinite(value) ? String(Number(value.toFixed(digits(value)))) : 'none');

function limitOf({ most, least, unit }: Figure): string {
  if (most !== undefined) return `at most ${show(most)} ${unit}`;
  return least === undefined ? '' : `at least ${show(least)} ${unit}`;
}

const words = new Map([[true, 'yes'], [false, 'NO'], [null, '']]);

/** The figures as tables, one for each part. */
export function markdownOf(figures: readonly Figure[]): string {
  const parts = [...new Set(figures.map(({ part }) => part))];
  return parts.map((part) => {
    const rows = figures.filter((figure) => figure.part === part);
    const lines = rows.map((figure) => `| ${figure.name} | ${show(figure.value)} ${figure.unit} | ${limitOf(figure)} | ${words.get(isMet(figure)) ?? ''} |`);
    return [`### ${part}`, '', '| | measured | limit | met |', '|---|---|---|---|', ...lines, ''].join('\n');
  }).join('\n');
}

/** Writes out/bench.json and out/bench.md; answers the names of the figures that miss their limit. */
export function writeFigures(figures: readonly Figure[], about: object): string[] {
  mkdirSync(folder, { recursive: true });
  const withVerdict = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify({ ...about, figures: withVerdict }, null, 2)}\n`);
  writeFileSync(`${folder}/bench.md`, markdownOf(figures));
  return figures.filter((figure) => isMet(figure) === false).map(({ part, name }) => `${part}: ${name}`);
}

/** The middle one; NaN when there is none. */
export function median(values: readonly number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;
}
