import type { Judged, Verdict } from './judge.ts';
import { shareOf, type Share } from './share.ts';

/** Candidates of about the same confidence: how sure the engine was on average, and how many were right. */
export interface Bin {
  from: number;
  to: number;
  confidence: number;
  right: Share;
}

export interface Reliability {
  bins: Bin[];
  /** The mean distance between confidence and share, weighted by candidates (expected calibration error; Naeini et al. 2015). */
  error: number;
}

const width = 0.1;

/** Groups everything that the engine named by its confidence. An honest confidence of 0.7 is right seven times in ten. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const named = judged.flatMap(({ verdicts }) => verdicts).filter(({ confidence }) => confidence > 0);
  const byBin = new Map<number, Verdict[]>();
  for (const verdict of named) {
    const bin = Math.min(Math.floor(verdict.confidence / width), 1 / width - 1);
    byBin.set(bin, [...(byBin.get(bin) ?? []), verdict]);
  }
  const bins = [...byBin].sort(([first], [second]) => first - second).map(([bin, verdicts]) => ({
    from: bin * width,
    to: (bin + 1) * width,
    confidence: verdicts.reduce((sum, { confidence }) => sum + confidence, 0) / verdicts.length,
    right: shareOf(verdicts, ({ asserted }) => asserted),
  }));
  const error = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right.value) * right.of, 0) / Math.max(1, named.length);
  return { bins, error };
}
