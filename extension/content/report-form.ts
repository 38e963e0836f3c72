import type { Annotation, Comment } from '../../src/comment.ts';
import { debates } from '../../src/knowledge/debates.ts';
import { buildReport, type Draft } from '../../src/reports/build-report.ts';
import type { Reason } from '../../src/reports/report.ts';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { reasonText } from '../platform/reason-text.ts';
import { positionChoice, radioChoice, sentenceChoice } from './report-choices.ts';
import { type FormEvents, reportFrame } from './report-frame.ts';

/** The reasons that the form offers, in its order; the first is the commonest. */
const reasons: Reason[] = ['quoted-or-rejected', 'other-position', 'off-topic', 'wrong-sentence', 'other'];

export interface ReportForm extends FormEvents {
  site: string;
  comment: Comment;
  annotation: Annotation;
  heading: HTMLElement;
}

/** The likeliest mistake is the other side of the same debate. */
function oppositeOf(position: string): string | undefined {
  const own = debates.find((debate) => debate.positions.some(({ id }) => id === position));
  return own?.positions.find(({ id }) => id !== position)?.id;
}

/** The form behind "not this argument?". */
export function reportForm({ site, comment, annotation, ...rest }: ReportForm): HTMLElement[] {
  const changed = () => frame.update();
  const position = positionChoice(oppositeOf(annotation.position), annotation.position, changed);
  const sentences = sentenceChoice(comment, [], changed);
  const options = reasons.map((each): [Reason, string] => [each, reasonText(each)]);
  const reason = radioChoice(message('reportQuestion'), options, changed, { 'other-position': position.control, 'wrong-sentence': sentences.control });
  const build = (note: string) => {
    const draft: Draft = { site, comment, annotation, reason: reason.chosen(), note };
    if (draft.reason === 'other-position') draft.correctPosition = position.chosen();
    if (draft.reason === 'wrong-sentence') draft.correctEvidence = sentences.chosen();
    if (draft.correctEvidence?.length === 0) return message('markFirst');
    return buildReport(draft, extensionVersion(), new Date());
  };
  const frame = reportFrame({ ...rest, controls: [reason.control], build });
  frame.update();
  return frame.elements;
}
