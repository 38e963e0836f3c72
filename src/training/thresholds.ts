/** A candidate badge: how sure, and whether it is right. */
export interface Candidate {
  confidence: number;
  right: boolean;
}

/** Precision, recall and F1 of showing every candidate at or above a confidence. */
export interface Figures {
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
  shown: number;
}

/** The lower end of the Wilson score interval (Wilson 1927) of a share, at z standard errors. */
export function wilsonLower(right: number, total: number, z: number): number {
  if (total === 0) return 0;
  const share = right / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return (share + (z * z) / (2 * total) - spread) / (1 + (z * z) / total);
}

/** The figures at every distinct confidence, highest first. `asserted` is the number of all right answers there are. */
export function curveOf(candidates: readonly Candidate[], asserted: number): (Figures & { right: number })[] {
  const sorted = [...candidates].sort((first, second) => second.confidence - first.confidence);
  let right = 0;
  return sorted.flatMap((candidate, index) => {
    if (candidate.right) right++;
    if (sorted[index + 1]?.confidence === candidate.confidence) return [];
    const shown = index + 1;
    const figures = { precision: right / shown, recall: right / Math.max(1, asserted), f1: (2 * right) / (shown + asserted) };
    return [{ threshold: candidate.confidence, ...figures, shown, right }];
  });
}

/**
 * The lowest threshold whose precision is at least `precision` by the lower end of its Wilson interval at `z` standard
 * errors; the highest confidence seen where none is.
 */
export function thresholdFor(candidates: readonly Candidate[], asserted: number, precision: number, z: number): Figures {
  const curve = curveOf(candidates, asserted);
  const good = curve.filter(({ right, shown }) => shown >= 10 && wilsonLower(right, shown, z) >= precision);
  const found = good.at(-1) ?? curve[0];
  if (!found) throw new Error('no candidates to set a threshold with');
  return found;
}
