import { randomOf } from '../random.ts';

/** A figure with the 95 % interval in which it lies on other comments of the same kind. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

const rounds = 1000;
const seed = 20_261_123;

/**
 * Intervals of figures by the bootstrap over groups (Efron 1979): comments of one thread are drawn together, because
 * they resemble each other.
 *
 * @param groups the counts of each group; all of the same length
 * @param figuresOf figures of the summed counts; NaN where one is undefined
 */
export function bootstrap(groups: readonly Int32Array[], figuresOf: (counts: Int32Array) => readonly number[]): Interval[] {
  const random = randomOf(seed);
  const length = groups[0]?.length ?? 0;
  const sum = (chosen: (index: number) => Int32Array): readonly number[] => {
    const total = new Int32Array(length);
    for (let index = 0; index < groups.length; index++) {
      const counts = chosen(index);
      for (let at = 0; at < length; at++) total[at]! += counts[at]!;
    }
    return figuresOf(total);
  };
  const figures = sum((index) => groups[index]!);
  const samples = Array.from({ length: rounds }, () => sum(() => groups[Math.floor(random() * groups.length)]!));
  return figures.map((value, at) => {
    const sorted = samples.map((sample) => sample[at]!).filter((each) => !Number.isNaN(each)).sort((first, second) => first - second);
    const quantile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
    return { value, low: quantile(0.025), high: quantile(0.975) };
  });
}
