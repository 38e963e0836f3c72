import type { Annotation } from '../../src/comment.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import { message } from '../platform/messages-text.ts';
import type { FoundComment } from '../sites/site.ts';
import styles from './badge.css';
import { element } from './element.ts';
import { makeHost } from './make-host.ts';
import { badgeTag } from './own-host.ts';
import { isDrawn } from './uncover.ts';

/** Events of the badge that a page could take for its own: in many sites the whole row around it can be clicked. */
const kept = ['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'keydown', 'keyup', 'keypress'];

const svg = 'http://www.w3.org/2000/svg';

/** Two strokes that face each other. */
function icon(): SVGElement {
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', '0 0 8 8');
  image.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', 'M3 1 1 4l2 3M5 1l2 3-2 3');
  for (const [name, value] of Object.entries({ fill: 'none', stroke: 'currentColor', 'stroke-width': '1.3' })) path.setAttribute(name, value);
  image.append(path);
  return image;
}

/** The one button on a comment. It names the surest argument and opens all. */
export class Badge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  private readonly label = element('span', { class: 'label' });
  private readonly more = element('span');
  private openAtPointerDown = false;
  annotations: Annotation[] = [];
  /** Whether the popover was open here when the last press began; a pointer closes it before the press is complete. */
  wasOpen = false;
  /** Whether the reader could see it when it came onto the page. If they cannot now, it is they who collapsed the comment. */
  wasVisible = false;

  constructor(readonly found: FoundComment, onPress: (badge: Badge) => void) {
    const { host, shadow } = makeHost(badgeTag, styles);
    this.host = host;
    this.button = element('button', { attributes: { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' } }, this.label, this.more);
    this.button.prepend(icon());
    this.button.addEventListener('pointerdown', () => (this.openAtPointerDown = this.isOpen));
    this.button.addEventListener('click', ({ detail, isTrusted }) => {
      if (!isTrusted) return;
      this.wasOpen = detail > 0 ? this.openAtPointerDown : this.isOpen;
      onPress(this);
    });
    for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
    shadow.append(this.button);
  }

  /** Shows these annotations, surest first; there is at least one. */
  show(annotations: Annotation[]): void {
    const isSame = annotations.length === this.annotations.length && annotations.every((each, index) => each === this.annotations[index]);
    this.annotations = annotations;
    if (isSame) return;
    const label = findPosition(annotations[0]?.position ?? '')?.position.label ?? '';
    const others = annotations.length - 1;
    this.label.textContent = label;
    this.more.textContent = others > 0 ? `+${others}` : '';
    this.button.setAttribute('aria-label', others > 0 ? message('badgeNameMore', { label, others }) : message('badgeName', { label }));
  }

  /** Whether the popover is open here. */
  get isOpen(): boolean {
    return this.button.getAttribute('aria-expanded') === 'true';
  }

  set isOpen(open: boolean) {
    this.button.setAttribute('aria-expanded', String(open));
  }

  /** Whether the reader can see it: not within a collapsed comment. */
  get isVisible(): boolean {
    return isDrawn(this.button);
  }
}
