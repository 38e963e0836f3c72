import { levelSchema, type Level } from '../../comment.ts';
import type { WrittenExample } from '../data/examples.ts';
import { isHeldOut } from '../data/held-out.ts';
import { judge, type Judged } from './judge.ts';
import { measureTogether, sets, type Row } from './measure.ts';
import { shareOf, type Share } from './share.ts';

/** A written example after the engine read it. */
export interface JudgedWritten extends Judged {
  example: WrittenExample;
}

/** How the engine does on one part of the written examples, at one level. */
export interface WrittenPart {
  part: string;
  examples: number;
  /** Micro figures over positives and hard negatives, the positives alone, and those without and with the famous words. */
  rows: Row[];
  /** The share of hard negatives badged with the position that they were written against: all, then by kind. */
  negatives: { kind: string; badged: Share }[];
}

export type WrittenFigures = Record<Level, WrittenPart[]>;

export const judgeWritten = (examples: readonly WrittenExample[]): JudgedWritten[] => examples.map((example) => ({ ...judge(example), example }));

/** Whether the position that a hard negative only looks like would get a badge. */
export const isBadged = ({ example, verdicts }: JudgedWritten, level: Level): boolean =>
  verdicts.some(({ position, shown }) => position === example.writtenFor && shown.includes(level));

function rowsOf(judged: readonly JudgedWritten[], positions: readonly string[], level: Level): Row[] {
  const positives = judged.filter(({ example }) => example.positive);
  const ofKind = (kind: string): JudgedWritten[] => positives.filter(({ example }) => example.kind === kind);
  const groups = { 'positives and hard negatives': judged, positives, 'positives, plain': ofKind('plain'), 'positives, catchword': ofKind('catchword') };
  return Object.entries(groups).map(([name, group]) => measureTogether(group, positions, level, name));
}

function negativesOf(judged: readonly JudgedWritten[], level: Level): WrittenPart['negatives'] {
  const negatives = judged.filter(({ example }) => !example.positive);
  const kinds = [...new Set(negatives.map(({ example }) => example.kind))].sort();
  const groups = [['all', negatives] as const, ...kinds.map((kind) => [kind, negatives.filter(({ example }) => example.kind === kind)] as const)];
  return groups.map(([kind, group]) => ({ kind, badged: shareOf(group, (each) => isBadged(each, level)) }));
}

/**
 * Figures of the written examples: for each set of positions that they were written for, all of them, the held-out tenth, and those of authors
 * who knew the codebook alone.
 */
export function measureWritten(judged: readonly JudgedWritten[], independent: readonly JudgedWritten[]): WrittenFigures {
  const partsAt = (level: Level): WrittenPart[] =>
    sets.flatMap(({ name, positions }) => {
      const isWrittenFor = ({ example }: JudgedWritten): boolean => positions.includes(example.writtenFor);
      const all = judged.filter(isWrittenFor);
      const parts = { [name]: all, [`${name}, held out`]: all.filter(({ example }) => isHeldOut(example)), [`${name}, independent`]: independent.filter(isWrittenFor) };
      return Object.entries(parts).map(([part, group]) => ({
        part, examples: group.length, rows: rowsOf(group, positions, level), negatives: negativesOf(group, level),
      }));
    });
  return Object.fromEntries(levelSchema.options.map((level) => [level, partsAt(level)])) as WrittenFigures;
}
