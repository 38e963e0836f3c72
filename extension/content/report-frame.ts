import { noteLimit, type Report } from '../../src/reports/report.ts';
import { message } from '../platform/messages-text.ts';
import { inPrivateWindow } from '../platform/private-window.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { button, element } from './element.ts';

/** What every form needs to know: whom it asks, and what it does with the answer. */
export interface FormEvents {
  /** Keeps the report; a rejection is told in the form, which stays as it is. */
  onSend(report: Report): Promise<void>;
  onCancel(): void;
}

interface Frame extends FormEvents {
  heading: HTMLElement;
  /** The controls that differ from form to form. */
  controls: HTMLElement[];
  /** The report as the controls stand, or what the reader has to do first. */
  build(note: string): Report | string;
}

/**
 * The frame of a form that makes a report: its controls, a note, and the very record that would be kept; it keeps nothing else.
 *
 * @returns the form's elements, and what to call when a control changed
 */
export function reportFrame({ heading, controls, build, onSend, onCancel }: Frame): { elements: HTMLElement[]; update: () => void } {
  const preview = element('pre', { attributes: { tabindex: '0', role: 'region', 'aria-label': message('reportPreview') } });
  const error = element('p', { class: 'error', attributes: { role: 'alert' } });
  const note = element('textarea', { attributes: { rows: '2', maxlength: String(noteLimit) } });
  const update = () => {
    const report = build(note.value);
    const isReport = typeof report !== 'string';
    preview.textContent = isReport ? JSON.stringify(report, null, 2) : report;
    if (isReport) error.textContent = '';
  };
  note.addEventListener('input', update);
  // A second press before the answer would keep the report twice, and an undo of the second would bring back the first.
  let isSending = false;
  const send = async () => {
    if (isSending) return;
    const report = build(note.value);
    error.textContent = typeof report === 'string' ? report : '';
    if (typeof report === 'string') return;
    isSending = true;
    await onSend(report).catch((reason: unknown) => (error.textContent = troubleText(reason)));
    isSending = false;
  };
  const kept = element('details', { attributes: { open: '' } }, element('summary', {}, message('reportPreview')), preview);
  const buttons = [button(message('reportSend'), () => void send(), 'primary'), button(message('cancel'), onCancel)];
  const warning = inPrivateWindow() && element('p', {}, message('reportPrivate'));
  const main = element('main', {}, heading, ...controls, element('label', {}, message('reportNote'), note), kept, warning, error);
  return { elements: [main, element('footer', {}, ...buttons)], update };
}
