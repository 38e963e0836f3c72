import { describe, expect, it } from 'vitest';
import { trainSupportVectors, type LinearWeights, type Row } from '../../src/training/support-vectors.ts';

const row = (...features: number[]): Row => ({ features: Int32Array.from(features), values: Float32Array.from(features, () => 1) });
const rows = Array.from({ length: 20 }, () => [row(0), row(1), row(0, 1), row(2)]).flat();
const sides = Int8Array.from(rows, ({ features }) => (features.includes(0) ? 1 : -1));
const options = { features: 3, epochs: 40, seed: 1 };
const costs = new Float32Array(rows.length).fill(1);
const scoreOf = ({ weights, bias }: LinearWeights, { features, values }: Row) =>
  features.reduce((sum, feature, index) => sum + weights[feature]! * values[index]!, bias);

describe('trainSupportVectors', () => {
  it('separates what can be separated', () => {
    const model = trainSupportVectors(rows, sides, costs, options);
    rows.forEach((each, at) => expect(Math.sign(scoreOf(model, each))).toBe(sides[at]));
  });

  it('leaves out rows that cost nothing', () => {
    const model = trainSupportVectors(rows, sides, Float32Array.from(rows, ({ features }) => (features.includes(2) ? 0 : 1)), options);
    expect(model.weights[2]).toBe(0);
  });

  it('sides with the rows whose errors cost more', () => {
    const coin = Array.from({ length: 100 }, () => row(0));
    const toss = Int8Array.from(coin, (_, at) => (at % 4 === 0 ? 1 : -1));
    const dear = trainSupportVectors(coin, toss, Float32Array.from(toss, (side) => (side > 0 ? 9 : 1)), { ...options, features: 1 });
    const equal = trainSupportVectors(coin, toss, new Float32Array(100).fill(1), { ...options, features: 1 });
    expect(scoreOf(dear, coin[0]!)).toBeGreaterThan(0);
    expect(scoreOf(equal, coin[0]!)).toBeLessThan(0);
  });

  it('gives the same model for the same seed', () => {
    expect(trainSupportVectors(rows, sides, costs, options)).toEqual(trainSupportVectors(rows, sides, costs, options));
  });
});
