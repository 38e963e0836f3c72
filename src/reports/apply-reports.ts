import type { Annotation, Comment, Span } from '../comment.ts';
import { ownSentencesOf } from '../text/comment-sentences.ts';
import { hashText, untelling } from './hash-text.ts';
import { latestAt, type Report } from './report.ts';

/** The reason that an annotation carries when the reader's own word decided it. */
export const corrected = 'corrected-by-reader';

/** Where the sentences stand in the comment now; a sentence that was edited away is left out. */
function locate(comment: Comment, sentences: string[]): Span[] {
  return sentences.flatMap((sentence) => {
    const block = comment.blocks.findIndex((each) => each.kind === 'own' && each.text.includes(sentence));
    const start = comment.blocks[block]?.text.indexOf(sentence) ?? -1;
    return sentence === '' || start < 0 ? [] : [{ block, start, end: start + sentence.length }];
  });
}

/** The own sentences with these numbers, in the very text that was reported on; none in another, where a number says nothing. */
function numbered(comment: Comment, numbers: number[], textHash: string): Span[] {
  if (numbers.length === 0 || textHash === untelling || hashText(comment) !== textHash) return [];
  const own = ownSentencesOf(comment);
  return numbers.flatMap((number) => own[number - 1] ?? []).map(({ block, start, end }) => ({ block, start, end }));
}

/** Where the sentences stand that a report means: by their words, or by their numbers where it was carried without words. */
function placesOf(comment: Comment, { textHash }: Report, sentences: string[] = [], numbers: number[] = []): Span[] {
  const places = locate(comment, sentences);
  return places.length > 0 ? places : numbered(comment, numbers, textHash);
}

function assert(annotations: Annotation[], position: string, evidence: Span[]): Annotation[] {
  const rest = annotations.filter((each) => each.position !== position);
  const before = annotations.find((each) => each.position === position);
  const spans = evidence.length > 0 ? evidence : (before?.evidence ?? []);
  return [{ position, confidence: 1, evidence: spans, reasons: [corrected] }, ...rest];
}

function apply(annotations: Annotation[], report: Report, comment: Comment): Annotation[] {
  if (report.reason === 'bad-counterargument') return annotations;
  const { position, correctPosition, sentences, sentenceNumbers, correctSentences, correctSentenceNumbers } = report;
  const right = placesOf(comment, report, correctSentences, correctSentenceNumbers);
  if (report.reason === 'wrong-sentence') {
    return annotations.map((each) =>
      each.position === position
        ? { ...each, evidence: right.length > 0 ? right : each.evidence, reasons: [corrected, ...each.reasons] }
        : each);
  }
  const rest = annotations.filter((each) => each.position !== position);
  if (correctPosition === undefined) return rest;
  const isMarked = correctSentences !== undefined || correctSentenceNumbers !== undefined;
  return assert(rest, correctPosition, isMarked ? right : placesOf(comment, report, sentences, sentenceNumbers));
}

/**
 * The annotations of a comment after the reader's corrections, the latest word last. A correction wins over the detector:
 * what the reader rejected is gone, what they asserted has confidence 1 and the reason {@link corrected}.
 */
export function applyReports(annotations: Annotation[], reports: Report[], comment: Comment): Annotation[] {
  const inOrder = reports.toSorted((first, second) => latestAt(first).localeCompare(latestAt(second)));
  return inOrder.reduce((result, report) => apply(result, report, comment), annotations);
}
