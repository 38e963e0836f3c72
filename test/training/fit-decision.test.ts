import { expect, it } from 'vitest';
import { fitDecision, fitPromise } from '../../src/training/fit-decision.ts';
import { randomOf } from '../../src/training/random.ts';
import { confidenceOf, type ScoredLabel } from '../../src/training/scored-label.ts';

const positions = ['common', 'rare'];
const random = randomOf(3);
/** Answers of which 1 in 4 and 1 in 12 are right; the concepts say so in one of three sentences, the encoder knows nothing. */
const labels = Array.from({ length: 3000 }, (_, index): ScoredLabel => {
  const position = positions[index % 2]!;
  const asserted = random() < (position === 'common' ? 1 / 4 : 1 / 12);
  const noise = (): number => 2 * (random() + random() + random() - 1.5);
  const place = Math.floor(3 * random());
  const sentences = [0, 1, 2].map((at) => ({ encoder: noise(), concepts: at === place ? (asserted ? 1 : -1) + noise() : -3 + noise() }));
  return { position, sentences, linear: (asserted ? 0.5 : -0.5) + noise(), asserted };
});
const decision = fitDecision(labels, positions);
const confident = labels.map((label) => confidenceOf(decision, label.position, label.sentences, true));

it('says as often as it is so, for each position', () => {
  for (const position of positions) {
    const own = labels.flatMap((label, at) => (label.position === position ? [[label.asserted ? 1 : 0, confident[at]!] as const] : []));
    const mean = (which: 0 | 1): number => own.reduce((sum, pair) => sum + pair[which], 0) / own.length;
    expect(Math.abs(mean(0) - mean(1))).toBeLessThan(0.02);
  }
});

it('trusts the stage that knows', () => {
  const { encoder, concepts } = decision;
  expect(concepts).toBeGreaterThan(5 * Math.abs(encoder));
  const right = confident.filter((confidence, at) => confidence > 0.5 === labels[at]!.asserted).length;
  expect(right / labels.length).toBeGreaterThan(0.9);
});

it('fits what the linear stage alone promises', () => {
  const { slope, bias } = fitPromise(labels, positions);
  expect(slope).toBeGreaterThan(0.5);
  expect(bias.common).toBeGreaterThan(bias.rare!);
});
