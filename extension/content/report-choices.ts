import type { Comment, Span } from '../../src/comment.ts';
import { debates } from '../../src/knowledge/debates.ts';
import { ownSentencesOf } from '../../src/text/comment-sentences.ts';
import { message } from '../platform/messages-text.ts';
import { element } from './element.ts';

/** A control of a form and what is chosen in it. */
export interface Choice<Value> {
  control: HTMLElement;
  chosen(): Value;
}

/**
 * One radio button for each option, the first of them chosen.
 *
 * @param after what follows an option while it is chosen
 */
export function radioChoice<Value extends string>(
  question: string,
  options: readonly [value: Value, label: string][],
  changed: () => void,
  after: Partial<Record<Value, HTMLElement>> = {},
): Choice<Value> {
  const inputs = options.map(([value, label], index) => {
    const input = element('input', { attributes: { type: 'radio', name: 'choice', value } });
    input.checked = index === 0;
    return { input, value, label };
  });
  const chosen = () => (inputs.find(({ input }) => input.checked) ?? inputs[0])!.value;
  const showWhatFollows = () => {
    for (const { value } of inputs) {
      const control = after[value];
      if (control) control.hidden = value !== chosen();
    }
  };
  const rows = inputs.flatMap(({ input, value, label }) => {
    input.addEventListener('change', () => {
      showWhatFollows();
      changed();
    });
    const row = element('label', {}, input, ` ${label}`);
    const control = after[value];
    return control ? [row, control] : [row];
  });
  showWhatFollows();
  return { control: element('fieldset', {}, element('legend', {}, question), ...rows), chosen };
}

/**
 * Every position (but one), grouped by debate.
 *
 * @param likely the one that is chosen at first; without it none is, and `chosen` gives an empty text until the reader has chosen
 */
export function positionChoice(likely: string | undefined, except: string | undefined, changed: () => void): Choice<string> {
  const groups = debates.map((debate) => {
    const options = debate.positions.filter(({ id }) => id !== except).map(({ id, claim }) => element('option', { attributes: { value: id } }, claim));
    return element('optgroup', { attributes: { label: debate.title } }, ...options);
  });
  const unchosen = element('option', { attributes: { value: '', disabled: '', hidden: '' } }, message('choose'));
  const select = element('select', { attributes: { 'aria-label': message('whichPosition') } }, unchosen, ...groups);
  select.value = likely ?? '';
  select.addEventListener('change', changed);
  return { control: select, chosen: () => select.value };
}

const overlap = (one: Span, other: Span) => one.block === other.block && one.start < other.end && other.start < one.end;

/** The comment's own sentences, of which the reader marks some; those that the spans touch are marked at first. */
export function sentenceChoice(comment: Comment, marked: Span[], changed: () => void): Choice<Span[]> {
  const rows = ownSentencesOf(comment).map(({ text, ...span }) => {
    const input = element('input', { attributes: { type: 'checkbox' } });
    input.checked = marked.some((each) => overlap(each, span));
    input.addEventListener('change', changed);
    return { input, span, row: element('label', { attributes: { dir: 'auto' } }, input, ` ${text}`) };
  });
  const legend = element('legend', {}, message('whichSentences'));
  const control = element('fieldset', { class: 'sentences' }, legend, ...rows.map(({ row }) => row));
  return { control, chosen: () => rows.filter(({ input }) => input.checked).map(({ span: { block, start, end } }) => ({ block, start, end })) };
}
