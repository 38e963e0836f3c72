import { describe, expect, it } from 'vitest';
import { examplesOfLabels } from '../../../src/training/data/examples.ts';
import { withoutTextsOf } from '../../../src/training/data/measuring.ts';
import { parseLabels } from '../../../src/training/data/label-file.ts';

const words = 'Every chip of theirs is bought with money that they borrowed from the seller.';
const read = (lines: string, texts: Record<string, string>) =>
  examplesOfLabels(parseLabels(lines, 'test'), new Map(Object.entries(texts).map(([key, text]) => [key, { title: '', text }])));

describe('what training reads', () => {
  const dev = read('reddit @a1\nreddit @a2', { 'reddit @a1': words, 'reddit @a2': 'So true.' });

  it('has no comment whose words measure, by whichever id it is labelled', () => {
    const labelled = read('reddit n1\nreddit n2', { 'reddit n1': `> Is it?\n\n*${words}*`, 'reddit n2': `${words} And so on.` });
    expect(withoutTextsOf(dev, labelled).map(({ id }) => id)).toEqual(['reddit n2']);
  });

  it('keeps what is too short to tell comments apart', () => {
    const labelled = read('reddit n3', { 'reddit n3': 'So true.' });
    expect(withoutTextsOf(dev, labelled)).toEqual(labelled);
  });
});
