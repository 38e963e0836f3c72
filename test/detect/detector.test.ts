import { afterEach, describe, expect, it } from 'vitest';
import type { Comment } from '../../src/comment.ts';
import { cheapOddsOf, isWorthReading } from '../../src/detect/decision.ts';
import { detect, promiseOf, withoutContradictions } from '../../src/detect/detector.ts';
import { conceptStage, firstStage, unload } from '../../src/detect/stages.ts';
import { ownSentencesOf } from '../../src/text/comment-sentences.ts';

const comment: Comment = { id: '1', url: '', blocks: [{ kind: 'own', text: 'LLMs are stochastic parrots that only remix their training data.' }] };

/** Detects with another floor than the trained one. */
function detectAbove(floor: number | undefined): ReturnType<typeof detect> {
  const { decision } = firstStage();
  if (floor === undefined) delete decision.floor;
  else decision.floor = floor;
  return detect(comment);
}

describe('detect', () => {
  afterEach(unload);

  it('leaves a comment unread when no position reaches the floor, and else says what it says without one', () => {
    const { linear } = firstStage();
    const highest = Math.max(...linear.score(comment));
    const all = detectAbove(undefined);
    expect(all.length).toBeGreaterThan(0);
    expect(detectAbove(highest)).toEqual(all);
    expect(detectAbove(highest + 0.001)).toEqual([]);
  });
});

describe('what the encoder need not read', () => {
  afterEach(unload);
  const claims = ['LLMs are stochastic parrots that only remix their training data.', 'The AI spending is a bubble that will pop.'];
  const filler = Array.from({ length: 30 }, (_, at) => `The meeting on day ${at} was moved to another room.`).join(' ');
  const long: Comment = { ...comment, blocks: [{ kind: 'own', text: `${claims[0]} ${filler} ${claims[1]}` }] };
  /** What the concepts say of the surest position of a claim, as the decision weighs it. */
  const cheapOdds = (claim: string): number => {
    const { decision, linear } = firstStage();
    const sentences = ownSentencesOf(long);
    const scores = conceptStage().score(long, sentences)[sentences.findIndex(({ text }) => text === claim)]!;
    return Math.max(...linear.positions.map((position, at) => cheapOddsOf(decision, position, scores[at]!)));
  };

  it('is the windows in which no sentence reaches the floor; the others say what they always say', () => {
    const odds = claims.map(cheapOdds);
    const surer = odds[0]! > odds[1]! ? 0 : 1;
    const { decision } = firstStage();
    const foundWith = (floor: number): Map<string | undefined, number> => {
      decision.cheapFloor = floor;
      return new Map(detect(long).map(({ evidence: [first], confidence }) => [long.blocks[0]!.text.slice(first?.start, first?.end), confidence]));
    };
    const [all, some] = [foundWith(-99), foundWith((odds[0]! + odds[1]!) / 2)];
    expect(all.has(claims[0])).toBe(true);
    expect(all.has(claims[1])).toBe(true);
    expect(some.get(claims[surer])).toBe(all.get(claims[surer]));
    expect(some.get(claims[1 - surer]) ?? 0).toBeLessThan(all.get(claims[1 - surer])!);
    expect(foundWith(99).size).toBe(0);
  });
});

it('points at the sentence that argues, wherever it stands', () => {
  const filler = ['I read the article on the train.', 'Thanks for the link!', 'The weather was fine.'];
  const claim = 'LLMs are stochastic parrots that only remix their training data.';
  for (let place = 0; place <= filler.length; place++) {
    const text = filler.toSpliced(place, 0, claim).join(' ');
    const [first] = detect({ ...comment, blocks: [{ kind: 'own', text }] }).sort((one, other) => other.confidence - one.confidence);
    expect(first?.evidence.map(({ start, end }) => text.slice(start, end))[0]).toBe(claim);
  }
});

describe('promiseOf', () => {
  const said = (text: string): Comment => ({ ...comment, blocks: [{ kind: 'own', text }] });
  const filler = 'Version 2.3 was released on Tuesday. ';

  it('promises nothing of a comment in which nothing is found', () => {
    expect(promiseOf(said(filler))).toBeNull();
    expect(detect(said(filler))).toEqual([]);
    expect(promiseOf(comment)).toBeGreaterThan(0);
  });

  it('promises less of the same words in a longer comment', () => {
    const { text = '' } = comment.blocks[0] ?? {};
    expect(promiseOf(said(`${text} ${filler}`))).toBeLessThan(promiseOf(comment) ?? 0);
  });
});

describe('isWorthReading', () => {
  it('asks for one position at or above the floor, and for nothing without a floor', () => {
    const scores = Float32Array.from([-4, -1, -2]);
    expect(isWorthReading({ floor: -1 }, scores)).toBe(true);
    expect(isWorthReading({ floor: -0.5 }, scores)).toBe(false);
    expect(isWorthReading({}, scores)).toBe(true);
  });
});

describe('withoutContradictions', () => {
  const said = (index: number, confidence: number, start: number) => ({
    index,
    annotation: { position: `position-${index}`, confidence, evidence: [{ block: 0, start, end: start + 10 }], reasons: [] },
  });
  const kept = (...found: ReturnType<typeof said>[]) => withoutContradictions(found).map(({ position }) => position);

  it('keeps the surer side where one sentence is said to argue both', () => {
    expect(kept(said(2, 0.4, 0), said(3, 0.6, 0))).toEqual(['position-3']);
  });

  it('keeps neither where one sentence is said to argue both and it can hardly be told which', () => {
    expect(kept(said(2, 0.56, 0), said(3, 0.6, 0), said(4, 0.5, 0))).toEqual(['position-4']);
  });

  it('keeps both sides where two sentences argue them, and neighbours of different debates', () => {
    expect(kept(said(2, 0.4, 0), said(3, 0.6, 20))).toEqual(['position-2', 'position-3']);
    expect(kept(said(1, 0.4, 0), said(2, 0.6, 0))).toEqual(['position-1', 'position-2']);
  });
});
