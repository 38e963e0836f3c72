import type { Answer, AnsweringArgument, CitedSource } from '../../src/knowledge/answer.ts';
import { message } from '../platform/messages-text.ts';
import { button, element } from './element.ts';

const strengths = { strong: 'strengthStrong', moderate: 'strengthModerate', contested: 'strengthContested' } as const;

/** What readers should know about the checking of a source; nothing when it was seen itself. */
function doubt({ verified, via = '' }: CitedSource): string[] {
  if (verified === 'seen') return [];
  return [verified === 'second-hand' ? message('short_secondHand', { via }) : message(verified === 'unconfirmed' ? 'short_unconfirmed' : 'short_fromMemory')];
}

function sourceView(source: CitedSource): HTMLElement {
  const { title, publisher, url, year } = source;
  const attributes = { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  const name = /^https?:\/\//.test(url) ? element('a', { attributes }, title) : title;
  return element('li', {}, name, ` (${[publisher, year, ...doubt(source)].join(', ')})`);
}

function folded(title: string, text: string): HTMLElement {
  return element('details', {}, element('summary', {}, title), element('p', {}, text));
}

function argumentView(argument: AnsweringArgument, onReport: (argument: AnsweringArgument) => void): HTMLElement {
  return element(
    'li',
    {},
    element('h4', {}, argument.title),
    element('span', { class: 'strength', attributes: { title: message('strengthMeaning') } }, message(strengths[argument.strength])),
    element('p', {}, argument.summary),
    element('ul', { class: 'sources', attributes: { 'aria-label': message('sources') } }, ...argument.sources.map(sourceView)),
    folded(message('rejoinder'), argument.rejoinder),
    button(message('reportCounterargument'), () => onReport(argument), 'quiet'),
  );
}

/**
 * What the knowledge base says to a position: its strongest version, then the best counterarguments.
 *
 * @param openReader called with the deep link of the page that has all of them
 * @param onReport called with a counterargument that the reader finds fault with
 */
export function answerView(answer: Answer, openReader: (link: string) => void, onReport: (argument: AnsweringArgument) => void): Node[] {
  const count = answer.counterarguments.length + answer.more;
  return [
    folded(message('steelman'), answer.steelman),
    element('h3', {}, message('counterarguments')),
    element('ol', {}, ...answer.counterarguments.map((argument) => argumentView(argument, onReport))),
    element('div', { class: 'buttons' }, button(message('allCounterarguments', { count }), () => openReader(answer.link))),
  ];
}
