import { confidenceOf, type Calibration, type StageOdds } from '../detect/decision.ts';

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The stages' log-odds of one position for one comment, and whether the comment asserts it. */
export interface ScoredLabel extends StageOdds {
  position: string;
  asserted: boolean;
}

/** Solves the symmetric positive definite system `matrix` x = `right` by Cholesky's method; `matrix` is overwritten. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!;
      for (let index = 0; index < column; index++) sum -= matrix[row]![index]! * matrix[column]![index]!;
      matrix[row]![column] = row === column ? Math.sqrt(sum) : sum / matrix[column]![column]!;
    }
  }
  const result = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let index = 0; index < row; index++) result[row]! -= matrix[row]![index]! * result[index]!;
    result[row]! /= matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let index = row + 1; index < size; index++) result[row]! -= matrix[index]![row]! * result[index]!;
    result[row]! /= matrix[row]![row]!;
  }
  return result;
}

/** One of Newton's steps for logistic regression over sparse rows: `entries` are pairs of a weight's number and its value. */
function newtonStep(rows: readonly { entries: [number, number][]; asserted: boolean }[], weights: Float64Array, pull: Float64Array): void {
  const slope = Float64Array.from(weights, (weight, index) => pull[index]! * weight);
  const curvature = Array.from(weights, (_, index) => new Float64Array(weights.length).fill(0).fill(pull[index]!, index, index + 1));
  for (const { entries, asserted } of rows) {
    const probability = sigmoid(entries.reduce((sum, [index, value]) => sum + weights[index]! * value, 0));
    for (const [index, value] of entries) {
      slope[index]! += (probability - (asserted ? 1 : 0)) * value;
      for (const [other, otherValue] of entries) curvature[index]![other]! += probability * (1 - probability) * value * otherValue;
    }
  }
  solve(curvature, slope).forEach((change, index) => (weights[index]! -= change));
}

/** What comes before the positions' own weights: three slopes and the shared bias. */
const shared = 4;

/**
 * Fits the shared slopes, a shared bias and a deviation from it for each position by penalised maximum likelihood (Newton's
 * method). The penalty draws the deviations to zero, since some positions have few positives.
 */
export function fitDecision(labels: readonly ScoredLabel[], positions: readonly string[], pull = 2): Calibration {
  const at = new Map(positions.map((position, index) => [position, index + shared]));
  const rows = labels.map(({ position, encoder, linear, concepts, asserted }) => ({
    entries: [[0, encoder], [1, linear], [2, concepts], [3, 1], [at.get(position)!, 1]] as [number, number][],
    asserted,
  }));
  const weights = new Float64Array(positions.length + shared);
  const penalties = Float64Array.from(weights, (_, index) => (index < shared ? 1e-3 : pull));
  for (let round = 0; round < 25; round++) newtonStep(rows, weights, penalties);
  const bias = Object.fromEntries(positions.map((position, index) => [position, weights[shared - 1]! + weights[index + shared]!]));
  return { encoder: weights[0]!, linear: weights[1]!, concepts: weights[2]!, bias, untitled: 0 };
}

/** The offset for comments whose thread has no known title, fitted on such comments with everything else as it is. */
export function fitUntitled(labels: readonly ScoredLabel[], decision: Calibration): number {
  const offset = new Float64Array(1);
  const odds = labels.map((label) => {
    const probability = confidenceOf(decision, label.position, label, true);
    return { base: Math.log(probability / (1 - probability)), asserted: label.asserted };
  });
  for (let round = 0; round < 25; round++) {
    let slope = 0;
    let curvature = 1e-6;
    for (const { base, asserted } of odds) {
      const probability = sigmoid(base + offset[0]!);
      slope += probability - (asserted ? 1 : 0);
      curvature += probability * (1 - probability);
    }
    offset[0]! -= slope / curvature;
  }
  return offset[0]!;
}
