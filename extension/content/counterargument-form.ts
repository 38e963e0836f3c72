import type { Annotation, Comment } from '../../src/comment.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import { type Fault, faults } from '../../src/reports/report.ts';
import { extensionVersion } from '../platform/events.ts';
import { message } from '../platform/messages-text.ts';
import { faultText } from '../platform/reason-text.ts';
import { element } from './element.ts';
import { radioChoice } from './report-choices.ts';
import { type FormEvents, reportFrame } from './report-frame.ts';

interface CounterargumentForm extends FormEvents {
  site: string;
  comment: Comment;
  annotation: Annotation;
  counterargument: { id: string; title: string };
}

/** The form for a counterargument that is outdated, unfair or has a broken link. */
export function counterargumentForm({ site, comment, annotation, counterargument, ...events }: CounterargumentForm): HTMLElement[] {
  const options = faults.map((each): [Fault, string] => [each, faultText(each)]);
  const fault = radioChoice(message('faultQuestion'), options, () => frame.update());
  const build = (note: string) => buildReport(
    { site, comment, annotation, reason: 'bad-counterargument', counterargument: counterargument.id, fault: fault.chosen(), note },
    extensionVersion(),
    new Date(),
  );
  const heading = element('h2', { attributes: { id: 'title' } }, counterargument.title);
  const frame = reportFrame({ ...events, heading, controls: [fault.control], build });
  frame.update();
  return frame.elements;
}
