import type { Annotation } from '../../src/comment.ts';
import { corrected } from '../../src/reports/apply-reports.ts';
import { message } from '../platform/messages-text.ts';
import { element } from './element.ts';

/** From which confidence on the words are "almost certain" and "likely". */
const words = { high: 0.9, good: 0.65 };

/** How sure the detector is, in words, with the figure that the words stand for. */
function confidenceText({ confidence, reasons }: Annotation): string {
  if (reasons.includes(corrected)) return message('sureByReader');
  // Calibrated, but never certain.
  const count = Math.min(99, Math.round(confidence * 100));
  if (confidence >= words.high) return message('sureHigh', { count });
  return confidence >= words.good ? message('sureGood', { count }) : message('sureLow', { count });
}

function decisive(reasons: string[]): HTMLElement[] {
  const decided = reasons.filter((reason) => reason !== corrected);
  if (decided.length === 0) return [];
  const list = element('ul', { class: 'words' }, ...decided.map((word) => element('li', {}, word)));
  return [element('dt', {}, message('whyWords')), element('dd', {}, list)];
}

/**
 * Why there is a badge: the words that decided, how sure that is, and what the argument is not.
 *
 * @param boundary what is easily taken for the argument, in one line
 */
export function whyPart(annotation: Annotation, boundary: string): HTMLElement {
  const facts = element('dl', {},
    element('dt', {}, message('whySure')), element('dd', {}, confidenceText(annotation)),
    ...decisive(annotation.reasons),
    element('dt', {}, message('whyNot')), element('dd', {}, boundary));
  return element('details', { class: 'why' }, element('summary', {}, message('why')), facts);
}
