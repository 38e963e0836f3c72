import type { Calibration, Decision } from '../detect/decision.ts';
import { bestAt, confidenceOf, type ScoredLabel } from './scored-label.ts';

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

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

/** How strongly a position's deviation from the shared bias is drawn to zero. */
const pull = 2;

/** A slope for each input, and a bias for each position. */
interface Fitted {
  slopes: number[];
  bias: Record<string, number>;
}

/**
 * Fits slopes that all positions share, a shared bias and a deviation from it for each position by penalised maximum likelihood (Newton's
 * method). The penalty draws the deviations to zero, since some positions have few positives.
 *
 * @param inputsOf the log-odds of a label that are to be weighed, the same number for each
 */
function fit(labels: readonly ScoredLabel[], positions: readonly string[], inputsOf: (label: ScoredLabel) => number[]): Fitted {
  const inputs = labels[0] ? inputsOf(labels[0]).length : 0;
  const shared = inputs + 1;
  const at = new Map(positions.map((position, index) => [position, index + shared]));
  const rows = labels.map((label) => ({
    entries: [...inputsOf(label).entries(), [inputs, 1], [at.get(label.position)!, 1]] as [number, number][],
    asserted: label.asserted,
  }));
  const weights = new Float64Array(positions.length + shared);
  const penalties = Float64Array.from(weights, (_, index) => (index < shared ? 1e-3 : pull));
  for (let round = 0; round < 25; round++) newtonStep(rows, weights, penalties);
  const bias = Object.fromEntries(positions.map((position, index) => [position, weights[inputs]! + weights[index + shared]!]));
  return { slopes: [...weights.subarray(0, inputs)], bias };
}

/** How much the stages weigh before anything is fitted: by this the first best sentences are chosen. */
const firstSlopes = { encoder: 0.35, concepts: 1.5 };
const rounds = 5;

/** Fits how the stages that decide are weighed, for comments with a title: in turns the slopes, and the best sentences by them. */
export function fitDecision(labels: readonly ScoredLabel[], positions: readonly string[]): Calibration {
  let decision: Calibration = { ...firstSlopes, bias: {}, untitled: 0 };
  for (let round = 0; round < rounds; round++) {
    const best = new Map(labels.map((label) => [label, label.sentences[bestAt(decision, label.sentences)]!]));
    const { slopes: [encoder, concepts], bias } = fit(labels, positions, (label) => [best.get(label)!.encoder, best.get(label)!.concepts]);
    decision = { encoder: encoder!, concepts: concepts!, bias, untitled: 0 };
  }
  return decision;
}

/** Fits what the linear stage alone promises. */
export function fitPromise(labels: readonly ScoredLabel[], positions: readonly string[]): Decision['promise'] {
  const { slopes: [slope], bias } = fit(labels, positions, (label) => [label.linear]);
  return { slope: slope!, bias };
}

/** The offset for comments whose thread has no known title, fitted on such comments with everything else as it is. */
export function fitUntitled(labels: readonly ScoredLabel[], decision: Calibration): number {
  const offset = new Float64Array(1);
  const odds = labels.map((label) => {
    const probability = confidenceOf(decision, label.position, label.sentences, true);
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
