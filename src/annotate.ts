import type { Annotation, Comment, Level } from './comment.ts';
import { detect } from './detect/detector.ts';
import { thresholdOf } from './detect/thresholds.ts';

/**
 * Finds the positions that a comment's author asserts.
 *
 * @param comment own words, quotes and code kept apart; never modified
 * @returns candidates, surest first (at most one a position); which of them a reader
 *   sees is decided by {@link isShown}. Any input is accepted; never throws.
 */
export function annotate(comment: Comment): Annotation[] {
  return detect(comment).sort((first, second) => second.confidence - first.confidence);
}

/** Whether an annotation is sure enough for the reader's level. */
export function isShown(annotation: Annotation, level: Level): boolean {
  return annotation.confidence >= thresholdOf(annotation.position, level);
}
