import { describe, expect, it } from 'vitest';
import { parseClauses, parseFrames, readClauses } from '../../../src/training/data/clauses.ts';
import { compose, type Material } from '../../../src/training/data/compose.ts';
import { parseThesaurus } from '../../../src/training/data/thesaurus.ts';
import { debates } from '../../../src/training/positions.ts';
import { randomOf } from '../../../src/training/random.ts';

const frames = parseFrames(
  [
    'assert\tMark my words: {a}. Anyway, nice article.',
    'attributed\tMy neighbour says that {a}.',
    'asked\tIs it true that {a}?',
    'negated\tIt is not so that {a}.',
    'past-self\tI once believed that {a}.',
    'hypothetical\tSuppose that {a}.',
    'quoted\t> {A}.\\n\\nWhere is that from?',
    'mocked\tSure, "{a}", says the brochure.',
    'counter\tYou can tell me that {a}. No: {b}.',
    'both-open\tMaybe {a}, maybe {b}.',
    'filler\tI like the diagrams.',
  ].join('\n'),
);
const pair = ['the lamp only copies the sun', 'the lamp understands the sun'] as const;
const material: Material = {
  debates: [{ positions: ['copies-training-data', 'learns-and-generalizes'], pairs: [pair], weight: 1 }],
  frames,
  hosts: [{ title: 'A thread', text: 'Which lamp do you use?' }],
  thesaurus: parseThesaurus('lamp | lantern'),
};
const sentencesOf = (position: string, { sentences, labels }: ReturnType<typeof compose>[number]): string[] =>
  (labels[position] ?? []).map((index) => sentences[index]!.text);

describe('composed comments', () => {
  const composed = compose(material, 400, randomOf(7));

  it('assert what their frame asserts, with the sentence that carries it, and nothing else', () => {
    for (const example of composed) {
      const text = example.comment.blocks.map((block) => block.text).join('\n');
      const asserted = Object.keys(example.labels);
      if (text.includes('Mark my words')) expect(asserted).toHaveLength(1);
      if (text.includes('Is it true') || text.includes('neighbour') || text.includes('Where is that from')) expect(asserted).toEqual([]);
      for (const position of asserted) {
        const own = position === 'copies-training-data' ? 'only copies the sun' : 'understands the sun';
        expect(sentencesOf(position, example).join(' ')).toContain(own);
      }
    }
  });

  it('give the argument to the side that answers, not to the one that is answered', () => {
    const answered = composed.filter(({ comment }) => comment.blocks.some(({ text }) => text.includes('You can tell me')));
    expect(answered.length).toBeGreaterThan(10);
    for (const example of answered) {
      const [position = ''] = Object.keys(example.labels);
      expect(example.comment.blocks.map(({ text }) => text).join(' ')).toMatch(position === 'copies-training-data' ? /No: the (lamp|lantern) only copies/ : /No: the (lamp|lantern) understands/);
    }
  });

  it('are partly in other words than written', () => {
    const others = composed.filter(({ comment }) => comment.blocks.some(({ text }) => text.includes('lantern'))).length;
    expect(others).toBeGreaterThan(40);
    expect(others).toBeLessThan(200);
  });

  it('are the same from the same seed, and others from another', () => {
    expect(compose(material, 50, randomOf(3))).toEqual(compose(material, 50, randomOf(3)));
    expect(compose(material, 50, randomOf(3))).not.toEqual(compose(material, 50, randomOf(4)));
  });

  it('do not score the other side where denying one may be read as taking it', () => {
    const denied = composed.filter(({ comment }) => comment.blocks.some(({ text }) => text.includes('It is not so')));
    for (const { labels, disagreed } of denied) expect([Object.keys(labels).length, disagreed.length]).toEqual([0, 1]);
  });
});

describe('files of clauses and frames', () => {
  it('of the repository can be read, with pairs for every debate and frames of every kind', () => {
    const read = readClauses('src/training/corpus/clauses');
    expect([...read.pairs.keys()].sort()).toEqual(debates.map(({ id }) => id).sort());
    for (const pairs of read.pairs.values()) expect(pairs.length).toBeGreaterThanOrEqual(100);
    expect(new Set(read.frames.map(({ kind }) => kind))).toEqual(new Set(frames.map(({ kind }) => kind)));
    expect(compose({ ...material, debates: [{ ...material.debates[0]!, pairs: read.pairs.get('copying')! }], frames: read.frames }, 200, randomOf(1))).toHaveLength(200);
  });

  it('are refused with the number of what is wrong', () => {
    expect(() => parseClauses('one || two\nthree', 'rl.txt')).toThrow('rl.txt, pair 2');
    expect(() => parseFrames('assert\tIndeed.')).toThrow('frame 1');
    expect(() => parseFrames('asserted\t{a}')).toThrow('unknown kind "asserted"');
    expect(() => parseFrames('counter\tNo, {a}.')).toThrow('a slot is missing');
  });
});
