import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesOfLabels } from '../../../src/training/data/examples.ts';
import { formatBatch, parseBatch } from '../../../src/training/labelling/batch-file.ts';
import { allPositions } from '../../../src/training/positions.ts';
import { strangeText } from '../../support/strange-texts.ts';

const exampleOf = (nativeId: string, text: string, title = 'A thread') =>
  examplesOfLabels([{ source: 'hn', nativeId, numbers: {}, unsure: [], disagreed: [] }], new Map([[`hn ${nativeId}`, { title, text }]]))[0]!;
const batch = formatBatch([exampleOf('1', '> quoted\n\nFirst. Second.'), exampleOf('2', 'Only one.'), exampleOf('3', 'Not read.')]);
const fill = (...answers: string[]) => answers.reduce((text, answer) => text.replace(/^labels:$/m, `labels: ${answer}`), batch);
const parse = (text: string) => parseBatch(text, 'batch.txt', allPositions);

describe('a batch to label', () => {
  it('shows numbered own sentences, quotations apart', () => {
    expect(batch).toContain('=== 1 hn 1\ntitle: A thread\n  > > quoted\n1. First.\n2. Second.\nlabels:\n');
  });

  it('is read back as it was filled in', () => {
    const filled = parse(fill('capex-bubble=1,2; jobs-survive?=2', 'none'));
    expect(filled).toEqual([
      { source: 'hn', nativeId: '1', numbers: { 'capex-bubble': [1, 2], 'jobs-survive': [2] }, unsure: ['jobs-survive'], disagreed: [] },
      { source: 'hn', nativeId: '2', numbers: {}, unsure: [], disagreed: [] },
      null,
    ]);
  });

  it.each([
    ['capex-buble=1', 'there is no position "capex-buble"'],
    ['capex-bubble=3', 'capex-bubble: there is no sentence 3; the comment has 2'],
    ['capex-bubble', 'cannot read "capex-bubble"'],
    ['capex-bubble=1; capex-bubble=2', '"capex-bubble" is there twice'],
    ['nothing', 'cannot read "nothing"'],
  ])('says what cannot be read: %s', (answer, reason) => {
    expect(() => parse(fill(answer))).toThrow(`batch.txt: comment 1: ${reason}`);
  });

  it('lists all that is wrong at once', () => {
    expect(() => parse(fill('x=1', 'y=1'))).toThrow(/comment 1:.*\n.*comment 2:/);
    expect(() => parse('hello')).toThrow('no comments');
    expect(() => parse('=== 1 hn 1\n1. A.\n')).toThrow('expected one line "labels:", found 0');
  });

  it('keeps its form whatever a comment says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(strangeText, fc.constantFrom('labels: none', '=== 2 hn 9', 'title: x\nlabels:'))), strangeText, (texts, title) => {
        const examples = texts.map((text, index) => exampleOf(`${index}`, text, title));
        if (examples.length > 0) expect(parse(formatBatch(examples))).toEqual(examples.map(() => null));
      }),
    );
  });
});
