import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleOfWritten } from '../../../src/training/data/examples.ts';
import { figuresToKeep, findDrops, gateFile, readKept } from '../../../src/training/evaluation/gate.ts';
import { judgeWritten, measureWritten } from '../../../src/training/evaluation/written.ts';

const before = { higherIsBetter: { F1: { value: 0.8, noise: 0.01 } }, lowerIsBetter: { alarms: { value: 0.08, noise: 0.01 } } };
const now = (f1: number, alarms: number) => ({ higherIsBetter: { F1: { value: f1, noise: 0.01 } }, lowerIsBetter: { alarms: { value: alarms, noise: 0.01 } } });

describe('findDrops', () => {
  it('lets noise and improvements pass', () => {
    expect(findDrops(before, now(0.795, 0.085))).toEqual([]);
    expect(findDrops(before, now(0.95, 0.01))).toEqual([]);
  });

  it('tells of what got worse, in either direction', () => {
    expect(findDrops(before, now(0.78, 0.08))).toEqual(['F1: was 0.8 (noise 0.01), is 0.78']);
    expect(findDrops(before, now(0.8, 0.1))).toEqual(['alarms: was 0.08 (noise 0.01), is 0.1']);
  });

  it('tells of a figure that vanished', () => {
    expect(findDrops(before, { ...now(0.8, 0.08), higherIsBetter: {} })).toEqual(['F1: was 0.8, is not measured any more']);
  });

  it('keeps no figure of what there is none of', () => {
    const text = 'It only repeats what it was fed.';
    const only = judgeWritten([exampleOfWritten({ id: 'a-1', title: '', text, writtenFor: 'copies-training-data', positive: true, kind: 'plain', labels: { 'copies-training-data': [text] } })]);
    const kept = figuresToKeep(measureWritten(only, only));
    expect(Object.keys(kept.higherIsBetter).filter((name) => name.includes('catchword'))).toEqual([]);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  it('has figures to hold', () => {
    expect(existsSync(gateFile)).toBe(true);
    expect(Object.keys(readKept().higherIsBetter).length).toBeGreaterThan(20);
  });
});
