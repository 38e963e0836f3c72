import type { Annotation } from '../../src/comment.ts';
import { findPosition } from '../../src/knowledge/debates.ts';
import { textOf } from '../../src/reports/build-report.ts';
import type { Report } from '../../src/reports/report.ts';
import { message } from '../platform/messages-text.ts';
import { troubleText } from '../platform/trouble-text.ts';
import { answerView } from './answer-view.ts';
import type { Badge } from './badge.ts';
import { plainOf } from './comment-on-page.ts';
import { button, element } from './element.ts';
import { makeHost } from './make-host.ts';
import { markEvidence, unmarkEvidence } from './mark-evidence.ts';
import { popoverTag } from './own-host.ts';
import type { Look } from './page-look.ts';
import { counterargumentForm } from './counterargument-form.ts';
import type { Meant } from './meant-comment.ts';
import { missingForm } from './missing-form.ts';
import { freeze, showAt, showNear } from './place-popover.ts';
import argumentStyles from './popover-argument.css';
import controlStyles from './popover-controls.css';
import styles from './popover.css';
import { reportForm } from './report-form.ts';
import type { FormEvents } from './report-frame.ts';
import type { PopoverServices } from './popover-services.ts';
import { threadPart } from './thread-part.ts';
import type { LinkedComment, ThreadFacts } from './thread-view.ts';
import { whyPart } from './why-part.ts';

/** The thread around a badge. */
export interface Surroundings {
  factsOf(badge: Badge, position: string): ThreadFacts;
  goTo(linked: LinkedComment): void;
}

/** The one popover of the page. */
export class Popover {
  private readonly host: HTMLElement;
  private readonly panel = element('div', { attributes: { popover: 'auto', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1', autofocus: '' } });
  private badge: Badge | null = null;
  private detached = false;
  private hadFocus = false;
  private stopFollowing: () => void = () => undefined;
  /** A page can take the popover away or elsewhere. Browsers close it then and tell nobody, but it has no size any more. */
  private readonly vanished = new ResizeObserver(() => this.isShown || this.afterClose());
  /** Counts what was shown, so that a late answer does not overwrite what came after. */
  private showing = 0;

  constructor(private readonly site: string, private readonly services: PopoverServices, private readonly thread: Surroundings) {
    const { host, shadow } = makeHost(popoverTag, styles, argumentStyles, controlStyles);
    this.host = host;
    shadow.append(this.panel);
    this.panel.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') this.hadFocus = this.panel.contains(shadow.activeElement);
    });
    this.panel.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') this.afterClose();
    });
    // Without the extension there are no texts to answer a press with.
    host.addEventListener('click', (event) => services.isAlive() || event.stopPropagation(), { capture: true });
    for (const type of ['keydown', 'keyup', 'keypress', 'click']) host.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Opens at a badge, or closes when it was open there as the press began. */
  press(badge: Badge, look: Look): void {
    if (badge.wasOpen) this.close();
    else this.open(badge, look);
  }

  /** Opens at a badge, or closes when it is open there. */
  toggle(badge: Badge, look: Look): void {
    if (badge.isOpen) this.close();
    else this.open(badge, look);
  }

  /** The badge that it is open at, if any. */
  get openBadge(): Badge | null {
    return this.badge;
  }

  close(): void {
    if (this.isShown) this.panel.hidePopover();
    else this.afterClose();
  }

  private get isShown(): boolean {
    return this.panel.matches(':popover-open');
  }

  /** Closes when it belongs to this badge, which goes; unless it was the popover that made it go, and has to tell so. */
  closeFor(badge: Badge): void {
    if (this.badge === badge && !this.detached) this.close();
  }

  /** Opens the form for a missing badge at the comment that the reader pointed at. */
  openMissing({ found, selected, place }: Meant, guess: Annotation | undefined, look: Look): void {
    this.startAnew(look);
    // As it is now: the page may change while the form is open.
    const comment = plainOf(found.comment);
    const form = missingForm({ site: this.site, comment, selected, guess, ...this.formEvents(() => this.close()) });
    this.fill(message('extensionName'), ...form);
    showNear(this.panel, place);
    this.panel.querySelector('select')?.focus();
  }

  /** Tells something at a place of the window. */
  tell(text: string, place: DOMRect, look: Look): void {
    this.startAnew(look);
    this.fill(message('extensionName'), element('main', {}, element('p', { attributes: { id: 'title', role: 'alert' } }, text)));
    showNear(this.panel, place);
    this.panel.focus({ preventScroll: true });
  }

  /** Removes it from the page. */
  destroy(): void {
    this.close();
    this.host.remove();
  }

  private startAnew(look: Look): void {
    this.close();
    // What closes and opens again at once is told as opened alone.
    this.afterClose();
    if (!this.host.isConnected) document.body.append(this.host);
    this.host.dataset['look'] = look;
  }

  private open(badge: Badge, look: Look): void {
    this.startAnew(look);
    this.badge = badge;
    this.detached = false;
    this.hadFocus = false;
    badge.isOpen = true;
    const sentence = this.showArgument(badge, badge.annotations[0]);
    this.stopFollowing = showAt(this.panel, badge.button, sentence);
    this.vanished.observe(this.panel);
  }

  private afterClose(): void {
    const { badge } = this;
    if (!badge) return;
    this.showing += 1;
    this.stopFollowing();
    this.vanished.disconnect();
    unmarkEvidence();
    badge.isOpen = false;
    // Chromium does not give the focus back to a button in another shadow root, and leaves it for a moment in the closed popover.
    const unclaimed = document.activeElement === document.body || document.activeElement === this.host;
    if (this.hadFocus && unclaimed) badge.button.focus({ preventScroll: true });
    this.badge = null;
  }

  /** Fills the popover with one argument; answers where its sentence stands on the page. */
  private showArgument(badge: Badge, annotation: Annotation | undefined): DOMRect | null {
    const known = annotation && findPosition(annotation.position);
    if (!annotation || !known) return null;
    const sentences = annotation.evidence.map((span) => textOf(badge.found.comment, span));
    const body = element('div', { attributes: { 'aria-busy': 'true' } }, element('p', {}, message('loading')));
    this.fill(
      known.debate.title,
      element('main', {},
        badge.annotations.length > 1 && this.choices(badge, annotation),
        element('h2', { attributes: { id: 'title' } }, known.position.claim),
        sentences.length > 0 && element('p', { class: 'said' }, message('saidHere')),
        ...sentences.map((sentence) => element('blockquote', { attributes: { dir: 'auto' } }, sentence)),
        threadPart(this.thread.factsOf(badge, annotation.position), (linked) => this.leaveFor(linked)),
        body),
      element('footer', {},
        button(message('notThisArgument'), () => this.showForm(badge, annotation), 'quiet'),
        button(message('hideDebate'), () => void this.hideDebate(known.debate), 'quiet')),
    );
    void this.fillAnswer(body, badge, annotation, sentences.join(' '));
    return markEvidence(badge.found, annotation.evidence);
  }

  private async fillAnswer(body: HTMLElement, badge: Badge, annotation: Annotation, sentence: string): Promise<void> {
    const { showing } = this;
    const answer = await this.services.knowledge(annotation.position, sentence).catch(() => null);
    if (showing !== this.showing || !this.services.isAlive()) return;
    const openReader = (link: string) => void this.services.openReader(link);
    body.removeAttribute('aria-busy');
    const onFault = (argument: { id: string; title: string }) => this.showFault(badge, annotation, argument);
    if (answer) body.replaceChildren(...answerView(answer, openReader, onFault), whyPart(annotation, answer.not));
    else body.replaceChildren(element('p', { class: 'error' }, message('knowledgeFailed')));
  }

  private leaveFor(linked: LinkedComment): void {
    this.close();
    this.thread.goTo(linked);
  }

  /** A comment may make several arguments: one button each. */
  private choices(badge: Badge, current: Annotation): HTMLElement {
    const buttons = badge.annotations.map((annotation) => {
      const choice = button(findPosition(annotation.position)?.position.label ?? annotation.position, () => {
        this.showArgument(badge, annotation);
        this.panel.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      });
      choice.setAttribute('aria-pressed', String(annotation === current));
      return choice;
    });
    return element('nav', { attributes: { 'aria-label': message('argumentsHere') } }, ...buttons);
  }

  private showForm(badge: Badge, annotation: Annotation): void {
    const claim = findPosition(annotation.position)?.position.claim;
    const form = reportForm({
      site: this.site,
      comment: badge.found.comment,
      annotation,
      heading: element('h2', { attributes: { id: 'title' } }, claim),
      ...this.formEvents(() => this.showArgument(badge, annotation)),
    });
    this.fill(message('notThisArgument'), ...form);
    this.panel.querySelector('input')?.focus();
  }

  private showFault(badge: Badge, annotation: Annotation, counterargument: { id: string; title: string }): void {
    const { comment } = badge.found;
    const events = this.formEvents(() => this.showArgument(badge, annotation));
    this.fill(message('reportCounterargument'), ...counterargumentForm({ site: this.site, comment, annotation, counterargument, ...events }));
    this.panel.querySelector('input')?.focus();
  }

  private formEvents(onCancel: () => void): FormEvents {
    return {
      onCancel,
      onSend: async (report) => {
        const { showing } = this;
        const earlier = await this.change(() => this.services.keepReport(report));
        if (showing === this.showing) this.showNotice(this.keptText(report), () => this.services.takeBack(report, earlier));
      },
    };
  }

  private keptText({ correctPosition }: Report): string {
    const known = correctPosition === undefined ? null : findPosition(correctPosition);
    const isHidden = known && !this.services.isOn(known.debate.id, known.position.id);
    return isHidden ? message('reportKeptOff', { title: known.position.label }) : message('reportKept');
  }

  private async hideDebate({ id, title }: { id: string; title: string }): Promise<void> {
    const { showing } = this;
    try {
      await this.change(() => this.services.showDebate(id, false));
      if (showing === this.showing) this.showNotice(message('debateHidden', { title }), () => this.services.showDebate(id, true));
    } catch (error) {
      if (showing === this.showing) this.showTrouble(error);
    }
  }

  /** Does something that may take the badge away: the popover stays where it is to tell about it. */
  private async change<Result>(work: () => Promise<Result>): Promise<Result> {
    this.stopFollowing();
    freeze(this.panel);
    this.detached = true;
    try {
      return await work();
    } catch (error) {
      this.detached = false;
      throw error;
    }
  }

  private showNotice(text: string, undo: () => Promise<void>): void {
    const undoButton = button(message('undo'), () => void undo().then(() => this.close(), (error: unknown) => this.showTrouble(error)));
    this.fill('', element('main', {}, element('p', { attributes: { id: 'title', role: 'status' } }, text), element('div', { class: 'buttons' }, undoButton)));
    undoButton.focus();
  }

  private showTrouble(error: unknown): void {
    if (this.services.isAlive()) this.fill('', element('main', {}, element('p', { class: 'error', attributes: { id: 'title', role: 'alert' } }, troubleText(error))));
  }

  private fill(kicker: string, ...content: HTMLElement[]): void {
    this.showing += 1;
    const close = button('×', () => this.close(), 'quiet close');
    close.setAttribute('aria-label', message('close'));
    const { activeElement } = this.panel.getRootNode() as ShadowRoot;
    const hadFocus = this.panel.contains(activeElement);
    this.panel.replaceChildren(element('header', {}, element('p', {}, kicker), close), ...content);
    this.panel.scrollTop = 0;
    // The button that was pressed is gone: the next key is not to begin at the top of the page.
    if (hadFocus) this.panel.focus({ preventScroll: true });
  }
}
