import { describe, expect, it } from 'vitest';
import { exampleOfWritten } from '../../../src/training/data/examples.ts';
import { isHeldOut } from '../../../src/training/data/held-out.ts';
import { parseWritten, readWritten } from '../../../src/training/data/written.ts';
import { allPositions } from '../../../src/training/positions.ts';

const file = `=== p capex-bubble plain -> jobs-survive
title: A thread
[[It takes in one and spends three.]] So what. [[jobs-survive: Nobody loses work.]]

=== n capex-bubble quoted
> a bubble

Who says that? [x](y)
`;

describe('parseWritten', () => {
  it('reads labels, title, evidence and kind', () => {
    const [positive, negative] = parseWritten(file, 'capex-bubble');
    expect(positive).toEqual({
      id: 'capex-bubble-1', title: 'A thread', text: 'It takes in one and spends three. So what. Nobody loses work.', writtenFor: 'capex-bubble', positive: true, kind: 'plain',
      labels: { 'capex-bubble': ['It takes in one and spends three.'], 'jobs-survive': ['Nobody loses work.'] },
    });
    expect(negative).toMatchObject({ id: 'capex-bubble-2', title: '', labels: {}, kind: 'quoted', text: '> a bubble\n\nWho says that? [x](y)' });
  });

  it.each([
    ['=== q capex-bubble plain\n[[x]]', 'expected "p|n POSITION KIND'],
    ['=== p capex-bubble nice\n[[x]]', 'unknown kind "nice"; one of plain, catchword'],
    ['=== p capex-bubble plain\nno evidence', 'needs its evidence sentence'],
    ['=== n capex-bubble quoted -> capex-bubble\n[[x]]', 'cannot assert the position'],
    ['=== n capex-bubble quoted\n[[x]]', 'evidence without a position'],
  ])('says which entry is wrong and why: %s', (text, reason) => {
    expect(() => parseWritten(`=== p capex-bubble plain\n[[fine]]\n${text}`, 'name')).toThrow(reason);
    expect(() => parseWritten(`=== p capex-bubble plain\n[[fine]]\n${text}`, 'name')).toThrow('name-2:');
  });
});

describe('the written corpus', { timeout: 30_000 }, () => {
  const written = readWritten('src/training/corpus/written');
  const all = [...written, ...readWritten('src/training/corpus/independent')];

  it('has 150 positives and 150 hard negatives for every position', () => {
    for (const position of allPositions) {
      const own = written.filter(({ writtenFor }) => writtenFor === position);
      expect(own.filter(({ positive }) => positive).length, position).toBeGreaterThanOrEqual(150);
      expect(own.filter(({ positive }) => !positive).length, position).toBeGreaterThanOrEqual(150);
    }
  });

  it('names only positions that exist, and no text twice', () => {
    for (const { id, labels, writtenFor } of all) for (const position of [writtenFor, ...Object.keys(labels)]) expect(allPositions, id).toContain(position);
    const texts = all.map(({ title, text }) => `${title}\n${text.replace(/\s+/g, ' ').toLowerCase()}`);
    const seen = new Set<string>();
    expect(texts.filter((text) => seen.size === seen.add(text).size)).toEqual([]);
  });

  it('marks evidence that is found again in the author\'s own sentences', () => {
    const lost = all.filter(({ positive }) => positive).map(exampleOfWritten).filter(({ labels, writtenFor }) => labels[writtenFor]!.length === 0);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('keeps about a tenth from training, twins together', () => {
    const share = written.filter(isHeldOut).length / written.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
    expect(isHeldOut({ id: 'capex-bubble-7' })).toBe(isHeldOut({ id: 'capex-bubble-8' }));
  });
});
