import { levelSchema, type Level } from '../../comment.ts';
import { firstStage } from '../../detect/stages.ts';
import type { Example } from '../data/examples.ts';
import { crossFit } from './cross-fit.ts';
import { judge, type Judged } from './judge.ts';
import { measure, type Row } from './measure.ts';
import { reliabilityOf, type Reliability } from './reliability.ts';
import { shareOf, type Share } from './share.ts';

/** How the engine does on real comments at one level. */
export interface RealAtLevel {
  rows: Row[];
  /** The share of right badges whose first evidence span overlaps a labelled sentence. */
  evidence: Share;
  /** The share of comments drawn at random from AI threads, without any label, that get a badge. */
  random: Share;
}

export interface RealFigures {
  comments: number;
  threads: number;
  levels: Record<Level, RealAtLevel>;
  /** The shares of comments about other things that the gate lets through, and that get a badge. */
  plain: { passed: Share; badged: Record<Level, Share> };
  reliability: Reliability;
  /** Micro and macro figures with calibration and thresholds from the other four fifths of the threads. */
  crossFitted: Record<Level, Row[]>;
}

const byLevel = <Value>(valueAt: (level: Level) => Value): Record<Level, Value> =>
  Object.fromEntries(levelSchema.options.map((level) => [level, valueAt(level)])) as Record<Level, Value>;

const isShownIn = ({ verdicts }: Judged, level: Level): boolean => verdicts.some(({ shown }) => shown.includes(level));

/**
 * Figures of real comments that were labelled twice.
 *
 * @param random ids of the comments that were drawn at random, not for what they seemed to say
 * @param plain comments about other things, which neither stage was trained on
 */
export function measureReal(examples: readonly Example[], random: ReadonlySet<string>, plain: readonly Example[]): { figures: RealFigures; judged: Judged[] } {
  const judged = examples.map(judge);
  const labelFree = judged.filter(({ id }, at) => random.has(id) && Object.keys(examples[at]!.labels).length + examples[at]!.disagreed.length === 0);
  const atLevel = (level: Level): RealAtLevel => {
    const right = judged.flatMap(({ verdicts }) => verdicts).filter(({ asserted, shown }) => asserted && shown.includes(level));
    return {
      rows: measure(judged, level),
      evidence: shareOf(right.filter(({ evidenceRight }) => evidenceRight !== null), ({ evidenceRight }) => evidenceRight === true),
      random: shareOf(labelFree, (each) => isShownIn(each, level)),
    };
  };
  const judgedPlain = plain.map(judge);
  const { linear } = firstStage();
  const figures = {
    comments: judged.length,
    threads: new Set(judged.map(({ group }) => group)).size,
    levels: byLevel(atLevel),
    plain: {
      passed: shareOf(plain, ({ comment }) => linear.passesGate(comment)),
      badged: byLevel((level) => shareOf(judgedPlain, (each) => isShownIn(each, level))),
    },
    reliability: reliabilityOf(judged),
    crossFitted: crossFit(examples),
  };
  return { figures, judged };
}
