import type { Annotation, Comment, Level } from './comment.ts';
import { detect, promiseOf } from './detect/detector.ts';
import { readLaterStages } from './detect/stages.ts';
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

/**
 * How much reading a comment promises for its length, compared with others: whoever has many annotates those first that promise
 * most. Costs a small part of {@link annotate}.
 *
 * @returns null where `annotate` finds nothing
 */
export function glance(comment: Comment): number | null {
  return promiseOf(comment);
}

let preparing: Promise<void> | undefined;

/**
 * Reads what `annotate` needs. Where the model is not at hand, as in the extension, this comes before `annotate` of any comment that
 * {@link glance} promises something of. Reads once; again after a failure.
 *
 * @throws Error when the model's files cannot be read
 */
export function prepare(): Promise<void> {
  preparing ??= readLaterStages().finally(() => (preparing = undefined));
  return preparing;
}
