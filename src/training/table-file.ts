import { uppers, type TableHeader } from '../detect/linear/weight-table.ts';

/** Weights before rounding: `weights[index.get(feature) * positions + position]`, and one bias a position. */
export interface TrainedTable {
  weights: Float32Array;
  bias: number[];
  index: ReadonlyMap<number, number>;
  /** In how many comments each feature occurs; where it is known, what a weight does in all of them decides whether it is kept, else its size. */
  counts?: Float32Array;
}

/** One weight that is kept: `feature` is the hash, `label` the position's number, `step` the 8-bit weight. */
interface Kept {
  feature: number;
  label: number;
  step: number;
}

/** The `most` weights of each label that do most, rounded to 8 bits by the label's own scale. */
function keep({ weights, index, counts }: TrainedTable, labels: number, most: number): { kept: Kept[]; scales: number[] } {
  const features = [...index];
  const kept: Kept[] = [];
  const scales = Array.from({ length: labels }, (_, label) => {
    const largest = features
      .map(([feature, at]) => ({ feature, weight: weights[at * labels + label]!, uses: counts?.[at] ?? 1 }))
      .map((each) => ({ ...each, effect: Math.abs(each.weight) * Math.sqrt(each.uses) }))
      .sort((first, second) => second.effect - first.effect || first.feature - second.feature)
      .slice(0, most);
    const scale = largest.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
    for (const { feature, weight } of largest) {
      const step = Math.round(weight / scale);
      if (step !== 0) kept.push({ feature, label, step });
    }
    return scale;
  });
  return { kept, scales };
}

/** The multiple of four that is not below a number of bytes. */
const wholeWords = (bytes: number): number => 4 * Math.ceil(bytes / 4);

/** Text with spaces after it, so that what follows begins at a multiple of four bytes. */
function paddedToWords(text: Uint8Array): Uint8Array {
  const padded = new Uint8Array(wholeWords(text.length)).fill(32);
  padded.set(text);
  return padded;
}

/** How many keys begin with each value of the upper 16 bits. */
function upperCounts(keys: readonly number[]): Uint8Array {
  const counts = new Uint32Array(uppers);
  for (const key of keys) counts[key >>> 16]!++;
  if (counts.some((count) => count > 255)) throw new RangeError('a byte does not hold how many keys begin alike');
  return Uint8Array.from(counts);
}

/** A file that begins with a table as {@link WeightTable} reads it, then `more` bytes. */
export function tableBytes(table: TrainedTable, positions: readonly string[], most: number, head: object, more = new Uint8Array(0)): Uint8Array {
  const { kept, scales } = keep(table, positions.length, most);
  kept.sort((first, second) => (first.feature >>> 0) - (second.feature >>> 0) || first.label - second.label);
  const keys = [...new Set(kept.map(({ feature }) => feature))];
  const counts = new Map<number, number>();
  for (const { feature } of kept) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const header: TableHeader = { positions: [...positions], features: keys.length, weights: kept.length, scales, bias: [...table.bias] };
  const text = paddedToWords(new TextEncoder().encode(JSON.stringify({ ...head, ...header })));
  const end = wholeWords(4 + text.length + uppers + 3 * keys.length + 2 * kept.length);
  const bytes = new Uint8Array(end + more.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = 4 + text.length;
  bytes.set(upperCounts(keys), at);
  new Uint16Array(bytes.buffer, (at += uppers), keys.length).set(keys.map((key) => key & 0xffff));
  bytes.set(keys.map((key) => counts.get(key)!), (at += 2 * keys.length));
  bytes.set(kept.map(({ label }) => label), (at += keys.length));
  bytes.set(new Uint8Array(Int8Array.from(kept, ({ step }) => step).buffer), at + kept.length);
  bytes.set(more, end);
  return bytes;
}
