import { randomOf, shuffled } from '../random.ts';

/** What the two stages say of one comment, position by position. */
export interface Scored {
  id: string;
  /** Log-odds of each stage and of both together. */
  encoder: ArrayLike<number>;
  concepts: ArrayLike<number>;
  together: ArrayLike<number>;
}

/** How many comments to choose, in all and at random. */
export interface Wanted {
  count: number;
  randomShare: number;
  seed: number;
}

/** The share of a position's places that each way of choosing fills. */
const ways = { uncertain: 0.5, disagreement: 0.25, surest: 0.25 };

/** Places for each position: the fewer positives there are, the more. */
function quotas(positives: readonly number[], count: number): number[] {
  const weights = positives.map((known) => 1 / Math.sqrt(1 + known));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (count * weight) / total);
}

/** Brings a stage's log-odds of one position to mean 0 and standard deviation 1, so that the stages can be compared. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  return values.map((value) => (value - mean) / deviation);
}

/** For each way of choosing the comments by how much they deserve it, most first, for one position. */
function rankings(scored: readonly Scored[], position: number, border: number): Record<keyof typeof ways, Scored[]> {
  const encoder = standardised(scored.map((each) => each.encoder[position]!));
  const concepts = standardised(scored.map((each) => each.concepts[position]!));
  const by = (worth: (index: number) => number): Scored[] =>
    scored.map((each, index) => [each, worth(index)] as const).sort((first, second) => second[1] - first[1]).map(([each]) => each);
  return {
    uncertain: by((index) => -Math.abs(scored[index]!.together[position]! - border)),
    disagreement: by((index) => Math.abs(encoder[index]! - concepts[index]!)),
    surest: by((index) => scored[index]!.together[position]!),
  };
}

/**
 * Chooses the comments whose labels teach most: near the border of being shown, those on which the two stages
 * disagree, and the surest (true ones are rare, false ones are the worst alarms), more of them for rarer positions;
 * and some at random, so that what the engine knows nothing of turns up too.
 *
 * @param positives number of labelled positives of each position
 * @param border log-odds from which on a position is shown
 * @returns ids, in random order; fewer than asked for when there are not enough comments
 */
export function choose(scored: readonly Scored[], positives: readonly number[], border: number, { count, randomShare, seed }: Wanted): string[] {
  const random = randomOf(seed);
  const chosen = new Set<string>();
  const take = (from: readonly Scored[], most: number): void => {
    let left = most;
    for (const { id } of from) {
      if (left < 1) return;
      if (!chosen.has(id)) left--;
      chosen.add(id);
    }
  };
  quotas(positives, count * (1 - randomShare)).forEach((places, position) => {
    for (const [way, ranked] of Object.entries(rankings(scored, position, border))) take(ranked, Math.max(1, Math.round(places * ways[way as keyof typeof ways])));
  });
  take(shuffled(scored.length, random).map((index) => scored[index]!), count - chosen.size);
  const ids = [...chosen];
  return shuffled(ids.length, random).map((index) => ids[index]!).slice(0, count);
}
