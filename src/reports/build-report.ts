import type { Annotation, Comment, Span } from '../comment.ts';
import { hashText, ownText } from './hash-text.ts';
import { ownSentencesOf } from '../text/comment-sentences.ts';
import { type Fault, noteLimit, type Reason, type Report, reportRules, reportVersion, sentenceCount, sentenceLimit, textLimit } from './report.ts';

/** What the reader says in the form, and about which badge of which comment. */
export interface Draft {
  site: string;
  comment: Comment;
  reason: Reason;
  /** The badge in question; absent for `missing-badge`. */
  annotation?: Annotation | undefined;
  correctPosition?: string | undefined;
  /** The sentences that the reader marked as the right ones. */
  correctEvidence?: Span[] | undefined;
  /** The counterargument in question, for `bad-counterargument`. */
  counterargument?: string | undefined;
  fault?: Fault | undefined;
  note?: string | undefined;
}

export function textOf(comment: Comment, span: Span): string {
  return comment.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
}

const textsOf = (comment: Comment, spans: Span[] | undefined) =>
  spans?.map((span) => textOf(comment, span).slice(0, sentenceLimit)).filter(Boolean).slice(0, sentenceCount);

/** The places, from 1, of the own sentences that spans touch. */
function numbersOf(comment: Comment, spans: Span[] | undefined): number[] | undefined {
  if (!spans) return undefined;
  const touched = ownSentencesOf(comment).map(({ block, start, end }, index) =>
    spans.some((span) => span.block === block && span.start < end && span.end > start) ? index + 1 : 0);
  return touched.filter((number) => number > 0).slice(0, sentenceCount);
}

/**
 * The report that a draft makes: what is shown before it is kept, and what is kept, to the letter.
 *
 * @param extension version of the extension
 * @param now when it is reported
 * @throws Error when the draft is incomplete (no right position chosen, no badge given)
 */
export function buildReport(draft: Draft, extension: string, now: Date): Report {
  const { annotation, comment, reason } = draft;
  const fields: { [Field in keyof Report]: Report[Field] | undefined } = {
    version: reportVersion,
    reportedAt: now.toISOString(),
    site: draft.site,
    commentId: comment.id,
    url: comment.url,
    textHash: hashText(comment),
    reason,
    position: annotation?.position,
    correctPosition: draft.correctPosition,
    confidence: annotation && Math.round(annotation.confidence * 1000) / 1000,
    sentences: textsOf(comment, annotation?.evidence),
    sentenceNumbers: numbersOf(comment, annotation?.evidence),
    correctSentences: textsOf(comment, draft.correctEvidence),
    correctSentenceNumbers: numbersOf(comment, draft.correctEvidence),
    counterargument: draft.counterargument,
    fault: draft.fault,
    note: draft.note?.trim().slice(0, noteLimit) || undefined,
    text: ownText(comment).slice(0, textLimit),
    extension,
  };
  // Not by the schema, which checks what comes from elsewhere: it would bring the schema library into the script that runs in every page.
  const report = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Report;
  const broken = reportRules.find(([holds]) => !holds(report));
  if (broken) throw new Error(broken[1]);
  return report;
}
