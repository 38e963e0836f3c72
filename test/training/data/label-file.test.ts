import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLabel, parseLabels, readLabels } from '../../../src/training/data/label-file.ts';
import { keyOf } from '../../../src/training/data/texts.ts';
import { allPositions } from '../../../src/training/positions.ts';

const folder = 'src/training/corpus/labels';
const subset = fc.uniqueArray(fc.constantFrom(...allPositions), { maxLength: 4 });
const label = fc
  .record({ given: subset, unsure: subset, disagreed: subset, sentences: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 0, maxLength: 3 }) })
  .map(({ given, unsure, disagreed, sentences }) => ({
    source: 'hn', nativeId: '1', numbers: Object.fromEntries(given.map((position) => [position, sentences])),
    unsure: given.filter((position) => unsure.includes(position)), disagreed: disagreed.filter((position) => !given.includes(position)),
  }));

describe('parseLabels', () => {
  it('reads what formatLabel writes', () => {
    fc.assert(fc.property(label, (each) => void expect(parseLabels(`# head\n${formatLabel(each)}\n`, 'x')).toEqual([each])));
  });

  it.each(['hn', 'hn 1 capex-bubble', 'hn 1 capex-bubble=a', 'hn 1 Capex=1', 'hn 1 capex-bubble=1,,2'])('names the line that is wrong: %s', (line) => {
    expect(() => parseLabels(`hn 2\n${line}\n`, 'pool.txt')).toThrow('pool.txt:2:');
  });
});

describe('the labels', { timeout: 30_000 }, () => {
  const files = ['train', 'pool', 'dev'].map((name) => ({ name, labels: readLabels(`${folder}/${name}.txt`) }));

  it('name only positions that exist', () => {
    for (const { labels } of files) for (const { numbers, disagreed } of labels) for (const position of [...Object.keys(numbers), ...disagreed]) expect(allPositions).toContain(position);
  });

  it('label no comment twice, and none for training that is measured with', () => {
    const keys = files.flatMap(({ labels }) => labels.map(keyOf));
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  it('are ids and numbers: no word of anybody', () => {
    for (const { name } of files) for (const line of readFileSync(`${folder}/${name}.txt`, 'utf8').split('\n').slice(1)) expect(line).toMatch(/^$|^(hn|reddit|metafilter) @?[a-z0-9]+( [a-z-]+[?!]*=[\d,]*)*$/);
  });

  it('name random comments that are in dev.txt', () => {
    const dev = new Set(files[2]!.labels.map(keyOf));
    expect(readLabels(`${folder}/dev-random.txt`).filter((each) => !dev.has(keyOf(each)))).toEqual([]);
  });
});
