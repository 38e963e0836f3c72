import { findPosition } from '../../src/knowledge/debates.ts';
import { message } from '../platform/messages-text.ts';
import { button, element } from './element.ts';
import type { LinkedComment, ThreadFacts } from './thread-view.ts';

/** More answers than this are listed only when the reader asks. */
const few = 3;

/** Marks that turn the direction of what follows them: in a name they could turn our own words around it. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const labelOf = ({ annotation }: LinkedComment) => findPosition(annotation.position)?.position.label ?? '';

/** A button that goes to a comment of the thread, called after its author or, where the page shows no name, its argument. */
function link(linked: LinkedComment, go: (linked: LinkedComment) => void): HTMLElement {
  const author = linked.author?.replace(turning, '');
  const name = author ? message('goToCommentBy', { author }) : message('goToComment', { label: labelOf(linked) });
  const made = button('', () => go(linked), 'link');
  made.append(element('bdi', {}, author || labelOf(linked)));
  made.setAttribute('aria-label', name);
  made.title = name;
  return made;
}

function list(links: LinkedComment[], go: (linked: LinkedComment) => void): HTMLElement {
  return element('ul', { class: 'names' }, ...links.slice(0, few).map((each) => element('li', {}, link(each, go))));
}

/**
 * What the thread has to do with an argument: whom the comment answers, who answers it, how often the argument is made.
 *
 * @param go called with the comment to go to
 * @returns null when there is nothing to say
 */
export function threadPart({ number, of, answers, answered }: ThreadFacts, go: (linked: LinkedComment) => void): HTMLElement | null {
  const rows = [
    answered && element('div', {}, element('span', {}, message('answersHere')), list([answered], go)),
    answers.length > 0 && element('div', {}, element('span', {}, message('answeredHere')), list(answers, go)),
    of > 1 && element('p', {}, message('timeInThread', { number, of })),
  ].filter(Boolean);
  return rows.length === 0 ? null : element('section', { class: 'thread', attributes: { 'aria-label': message('inThisThread') } }, ...rows);
}
