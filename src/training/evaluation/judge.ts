import { annotate, isShown } from '../../annotate.ts';
import { levelSchema, type Annotation, type Level } from '../../comment.ts';
import type { Example } from '../data/examples.ts';

/** What the engine said of one position of one comment, against the label. */
export interface Verdict {
  position: string;
  asserted: boolean;
  /** 0 where the engine did not name the position at all. */
  confidence: number;
  /** The levels at which a reader sees it. */
  shown: readonly Level[];
  /** Whether the first evidence span overlaps a labelled sentence; null where there is none to compare. */
  evidenceRight: boolean | null;
}

/** A comment after the engine read it: a verdict on each position that it asserts or that the engine named. */
export interface Judged {
  id: string;
  group: string;
  verdicts: Verdict[];
}

function evidenceIsRight({ evidence }: Annotation, position: string, { labels, sentences }: Example): boolean | null {
  const labelled = (labels[position] ?? []).flatMap((index) => sentences[index] ?? []);
  const span = evidence[0];
  if (labelled.length === 0 || !span) return null;
  return labelled.some(({ block, start, end }) => block === span.block && start < span.end && span.start < end);
}

/** Lets the engine read a labelled comment. Positions on which annotators disagreed are left out. */
export function judge(example: Example): Judged {
  const { id, group, labels, disagreed, comment } = example;
  const named = new Map(annotate(comment).map((annotation) => [annotation.position, annotation]));
  const positions = [...new Set([...Object.keys(labels), ...named.keys()])].filter((position) => !disagreed.includes(position));
  const verdicts = positions.map((position): Verdict => {
    const annotation = named.get(position);
    const asserted = position in labels;
    if (!annotation) return { position, asserted, confidence: 0, shown: [], evidenceRight: null };
    return {
      position,
      asserted,
      confidence: annotation.confidence,
      shown: levelSchema.options.filter((level) => isShown(annotation, level)),
      evidenceRight: evidenceIsRight(annotation, position, example),
    };
  });
  return { id, group, verdicts };
}
