import { annotate, glance, prepare } from '../../src/annotate.ts';
import type { Annotation, Comment } from '../../src/comment.ts';
import { applyReports } from '../../src/reports/apply-reports.ts';
import { hashText } from '../../src/reports/hash-text.ts';
import { adjust } from '../../src/reports/learn.ts';
import { pause } from '../platform/pause.ts';
import { findReportsOn } from '../platform/report-store.ts';
import { whatWasLearned } from './learned.ts';
import { safely } from './safely.ts';

/** How long the background may be busy at a stretch, in milliseconds: the popup and other tabs want answers too. */
const longestStretch = 40;

const describe = (comment: Comment) => ({ id: comment.id, textHash: hashText(comment) });

/** Whether a comment has to be read. */
const isPromising = (comment: Comment): boolean => safely(glance, comment, null) !== null;

/**
 * Annotates comments of a site, as the reader's corrections want it.
 *
 * @throws Error when the model cannot be read
 */
export async function annotateAll(site: string, comments: Comment[]): Promise<Annotation[][]> {
  if (comments.some(isPromising)) await prepare();
  return correctAll(site, comments, annotate);
}

/**
 * Adjusts what the detector finds in comments of a site by what the reader's corrections taught, and applies the corrections of these
 * very comments. When reports cannot be read, the detector's answer stands: a page never goes without badges because of a broken storage.
 *
 * @param find what the detector finds in a comment
 */
export async function correctAll(site: string, comments: Comment[], find: (comment: Comment) => Annotation[]): Promise<Annotation[][]> {
  const [reports, learned] = await Promise.all([findReportsOn(site, comments, describe).catch(() => []), whatWasLearned()]);
  const answers: Annotation[][] = [];
  let end = performance.now() + longestStretch;
  for (const [index, comment] of comments.entries()) {
    const annotations = adjust(safely(find, comment, []), comment, learned);
    const corrections = reports[index] ?? [];
    answers.push(corrections.length === 0 ? annotations : applyReports(annotations, corrections, comment));
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + longestStretch;
  }
  return answers;
}
