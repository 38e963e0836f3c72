import { annotate, isShown } from '../annotate.ts';
import type { Comment, Level } from '../comment.ts';

/** What the command line says about one comment; offsets as {@link annotatedLine} was told. */
export interface AnnotatedLine {
  id: string | number;
  annotations: {
    position: string;
    confidence: number;
    /** Whether a badge would stand on it at the chosen level. */
    shown: boolean;
    evidence: { start: number; end: number; text: string }[];
  }[];
}

/**
 * Annotates a comment for people and programs outside the browser.
 *
 * @param starts where each block starts in the text that the offsets should point into
 */
export function annotatedLine(id: string | number, comment: Comment, starts: number[], level: Level): AnnotatedLine {
  const annotations = annotate(comment).map((annotation) => ({
    position: annotation.position,
    confidence: Math.round(annotation.confidence * 10_000) / 10_000,
    shown: isShown(annotation, level),
    evidence: annotation.evidence.map(({ block, start, end }) => ({
      start: start + (starts[block] ?? 0),
      end: end + (starts[block] ?? 0),
      text: comment.blocks[block]?.text.slice(start, end) ?? '',
    })),
  }));
  return { id, annotations };
}
