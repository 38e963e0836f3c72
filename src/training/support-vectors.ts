import { shuffled, randomOf } from './random.ts';

/** One training example: indexes of its features (each once) with their values. */
export interface Row {
  features: Int32Array;
  values: Float32Array;
}

/** A weight a feature, and the bias. */
export interface LinearWeights {
  weights: Float32Array;
  bias: number;
}

export interface SupportVectorOptions {
  features: number;
  epochs: number;
  seed: number;
}

/**
 * Trains a linear classifier with L2 penalty and squared hinge loss by dual coordinate descent (Hsieh et al. 2008, "A dual
 * coordinate descent method for large-scale linear SVM", algorithm 1). Deterministic for a seed.
 *
 * @param sides +1 or -1 for each row
 * @param costs how much an error on each row costs; 0 leaves the row out
 */
export function trainSupportVectors(rows: readonly Row[], sides: Int8Array, costs: Float32Array, options: SupportVectorOptions): LinearWeights {
  const weights = new Float32Array(options.features);
  const duals = new Float64Array(rows.length);
  const squares = rows.map((row) => row.values.reduce((sum, value) => sum + value * value, 1));
  const random = randomOf(options.seed);
  let bias = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const at of shuffled(rows.length, random)) if (costs[at]! > 0) step(at);
  }
  return { weights, bias };

  function step(at: number): void {
    const { features, values } = rows[at]!;
    const side = sides[at]!;
    const ridge = 0.5 / costs[at]!;
    let score = bias;
    for (let index = 0; index < features.length; index++) score += weights[features[index]!]! * values[index]!;
    const gradient = side * score - 1 + ridge * duals[at]!;
    const after = Math.max(0, duals[at]! - gradient / (squares[at]! + ridge));
    const change = (after - duals[at]!) * side;
    if (change === 0) return;
    duals[at] = after;
    bias += change;
    for (let index = 0; index < features.length; index++) weights[features[index]!]! += change * values[index]!;
  }
}
