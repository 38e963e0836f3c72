import type { Annotation, Comment, Span } from '../../src/comment.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { element } from './element.ts';
import { positionChoice, sentenceChoice } from './report-choices.ts';
import { type FormEvents, reportFrame } from './report-frame.ts';

/** A comment on which the reader misses a badge. */
export interface Missing {
  site: string;
  comment: Comment;
  /** What the reader selected of it; empty when nothing. */
  selected: Span[];
  /** What the detector nearly showed; the reader most likely means that. */
  guess: Annotation | undefined;
}

/** The form for a badge that is missing: which argument is it, and where? */
export function missingForm({ site, comment, selected, guess, ...events }: Missing & FormEvents): HTMLElement[] {
  const changed = () => frame.update();
  const position = positionChoice(guess?.position, undefined, changed);
  const sentences = sentenceChoice(comment, selected.length > 0 ? selected : (guess?.evidence ?? []), changed);
  const build = (note: string) => {
    const correctPosition = position.chosen();
    if (!correctPosition) return message('chooseFirst');
    return buildReport({ site, comment, reason: 'missing-badge', correctPosition, correctEvidence: sentences.chosen(), note }, extensionVersion(), new Date());
  };
  const question = element('label', {}, message('whichPosition'), position.control);
  const heading = element('h2', { attributes: { id: 'title' } }, message('reportMissingTitle'));
  const frame = reportFrame({ ...events, heading, controls: [question, sentences.control], build });
  frame.update();
  return frame.elements;
}
