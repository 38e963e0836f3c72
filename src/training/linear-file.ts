import { gateSlots, type LinearHeader } from '../detect/linear/linear-model.ts';
import type { TrainedGate } from './train-gate.ts';
import type { TrainedLinear } from './train-linear.ts';

/** One weight that is kept: `feature` is the hash, `label` the position's number, `step` the 8-bit weight. */
interface Kept {
  feature: number;
  label: number;
  step: number;
}

/** The `most` largest weights of each label, rounded to 8 bits by the label's own scale. */
function keep({ weights, index }: TrainedLinear, labels: number, most: number): { kept: Kept[]; scales: number[] } {
  const features = [...index];
  const kept: Kept[] = [];
  const scales = Array.from({ length: labels }, (_, label) => {
    const largest = features
      .map(([feature, at]) => ({ feature, weight: weights[at * labels + label]! }))
      .sort((first, second) => Math.abs(second.weight) - Math.abs(first.weight) || first.feature - second.feature)
      .slice(0, most);
    const scale = Math.abs(largest[0]?.weight ?? 0) / 127 || 1;
    for (const { feature, weight } of largest) {
      const step = Math.round(weight / scale);
      if (step !== 0) kept.push({ feature, label, step });
    }
    return scale;
  });
  return { kept, scales };
}

/** The bytes that {@link LinearModel} reads: header, keys, weights a key, positions and weights, the gate's table. */
export function linearBytes(linear: TrainedLinear, gate: TrainedGate, positions: readonly string[], most: number): Uint8Array {
  const { kept, scales } = keep(linear, positions.length, most);
  kept.sort((first, second) => first.feature - second.feature || first.label - second.label);
  const keys = [...new Set(kept.map(({ feature }) => feature))];
  const counts = new Map<number, number>();
  for (const { feature } of kept) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const header: LinearHeader = {
    version: 1,
    positions: [...positions],
    features: keys.length,
    weights: kept.length,
    scales,
    bias: [...linear.bias],
    gate: { scale: gate.scale, bias: gate.bias, threshold: gate.threshold },
  };
  const json = JSON.stringify(header);
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const bytes = new Uint8Array(4 + text.length + 5 * keys.length + 2 * kept.length + gateSlots);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = 4 + text.length;
  new Int32Array(bytes.buffer, at, keys.length).set(keys);
  bytes.set(keys.map((key) => counts.get(key)!), (at += 4 * keys.length));
  bytes.set(kept.map(({ label }) => label), (at += keys.length));
  bytes.set(new Uint8Array(Int8Array.from(kept, ({ step }) => step).buffer), (at += kept.length));
  bytes.set(new Uint8Array(gate.table.buffer), at + kept.length);
  return bytes;
}
