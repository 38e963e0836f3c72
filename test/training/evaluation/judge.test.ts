import { describe, expect, it } from 'vitest';
import { annotate, isShown } from '../../../src/annotate.ts';
import { exampleOfWritten } from '../../../src/training/data/examples.ts';
import { judge } from '../../../src/training/evaluation/judge.ts';

const position = 'copies-training-data';
const example = exampleOfWritten({
  id: 'x-1', title: '', text: 'I read it all. LLMs are just stochastic parrots that remix their training data.', writtenFor: position, positive: true, kind: 'catchword',
  labels: { [position]: ['LLMs are just stochastic parrots that remix their training data.'], 'jobs-survive': ['I read it all.'] },
});

describe('judge', () => {
  const { verdicts } = judge(example);
  const verdictOn = (name: string) => verdicts.find((verdict) => verdict.position === name);

  it('compares what the engine says with the labels', () => {
    const annotation = annotate(example.comment).find((each) => each.position === position)!;
    expect(verdictOn(position)).toMatchObject({ asserted: true, confidence: annotation.confidence });
    expect(verdictOn(position)!.shown.includes('balanced')).toBe(isShown(annotation, 'balanced'));
    expect(verdictOn('jobs-survive')!.asserted).toBe(true);
  });

  it('holds the first evidence span against the labelled sentences', () => {
    const [span] = annotate(example.comment).find((each) => each.position === position)!.evidence;
    expect(verdictOn(position)!.evidenceRight).toBe(example.comment.blocks[0]!.text.slice(span!.start, span!.end).includes('parrots'));
    const elsewhere = judge({ ...example, labels: { [position]: span!.start === 0 ? [1] : [0] } });
    expect(elsewhere.verdicts.find((verdict) => verdict.position === position)!.evidenceRight).toBe(false);
    expect(judge({ ...example, labels: { [position]: [] } }).verdicts[0]!.evidenceRight).toBeNull();
  });

  it('leaves out what annotators disagreed about', () => {
    expect(judge({ ...example, labels: {}, disagreed: [position] }).verdicts.map((verdict) => verdict.position)).not.toContain(position);
  });
});
