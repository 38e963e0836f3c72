import type { Block } from '../../src/comment.ts';
import type { Site } from '../sites/site.ts';
import { BlockWriter, type WrittenBlock } from './block-writer.ts';
import { firstChildOf, matches, nextSiblingOf, parentNodeOf, tagOf } from './unclobbered.ts';

/** More than the longest comment any site allows; what comes after is not read. */
export const maximumLength = 200_000;

const blockTags = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV ' +
    'OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL').split(' '),
);

/** Elements whose text is never anybody's words. */
const silentTags = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA BUTTON SELECT SVG MATH IFRAME'.split(' '));

export type BodyRules = Pick<Site, 'root' | 'ignore' | 'quote' | 'code' | 'keepsLineBreaks'>;

interface Selectors {
  /** What is not part of the body. */
  skipped: string;
  /** That, and all that is of another kind than the text around it. */
  special: string;
}

const listOf = (...selectors: string[]): string => selectors.filter(Boolean).join(', ');

const selectors = new WeakMap<BodyRules, Selectors>();

/** Made once for all bodies of a site. */
function selectorsOf(rules: BodyRules): Selectors {
  let made = selectors.get(rules);
  if (!made) {
    const skipped = listOf('[hidden]', rules.root, rules.ignore);
    selectors.set(rules, (made = { skipped, special: listOf(skipped, rules.quote, rules.code) }));
  }
  return made;
}

interface Frame {
  element: Element;
  /** The kind of the block around the element, to go back to. */
  outer: Block['kind'];
}

/**
 * Splits a comment's body into blocks: bare runs of text and inline elements, paragraphs, quotations, code.
 *
 * Walks with a stack of its own, so that deep nesting is safe, and in time linear in the size of the body.
 * Comments nested in the body (elements that match `root`) are not part of it.
 */
export function splitBody(body: Element, rules: BodyRules): WrittenBlock[] {
  const { skipped, special } = selectorsOf(rules);
  // Most bodies have nothing special in them: one look at the whole, not one at each element for each rule.
  const hasSpecial = body.childElementCount > 0 && body.querySelector(special) !== null;
  const writer = new BlockWriter(maximumLength);
  const frames: Frame[] = [];
  const current: { kind: Block['kind'] } = { kind: 'own' };

  const enter = (element: Element): boolean => {
    const tag = tagOf(element).toUpperCase();
    const isSpecial = hasSpecial && matches(element, special);
    if (silentTags.has(tag) || (isSpecial && matches(element, skipped))) return false;
    if (tag === 'BR') writer.lineBreak();
    const inner = isSpecial && current.kind === 'own' ? kindOf(element, rules) : current.kind;
    if (inner !== current.kind || blockTags.has(tag)) {
      writer.end(current.kind);
      frames.push({ element, outer: current.kind });
      current.kind = inner;
    }
    return true;
  };
  const leave = (element: Element) => {
    if (frames.at(-1)?.element !== element) return;
    writer.end(current.kind);
    current.kind = frames.pop()?.outer ?? 'own';
  };

  let node: Node | null = firstChildOf(body);
  while (node && !writer.isFull) {
    let inside: Node | null = null;
    if (isText(node)) write(writer, node, current.kind === 'code' || rules.keepsLineBreaks === true);
    else if (isElement(node) && enter(node)) inside = firstChildOf(node);
    node = inside ?? nextAfter(node, body, leave);
  }
  writer.end(current.kind);
  return writer.written;
}

function kindOf(element: Element, rules: BodyRules): Block['kind'] {
  if (matches(element, rules.quote)) return 'quote';
  return blockTags.has(tagOf(element).toUpperCase()) && matches(element, rules.code) ? 'code' : 'own';
}

function write(writer: BlockWriter, node: Text, raw: boolean): void {
  if (raw) writer.appendRaw(node);
  else writer.appendCollapsed(node);
}

/** The next node in document order that is not inside `from`, leaving the elements that end on the way. */
function nextAfter(from: Node, body: Element, leave: (element: Element) => void): Node | null {
  for (let node: Node | null = from; node && node !== body; node = parentNodeOf(node)) {
    if (isElement(node)) leave(node);
    const nextSibling = nextSiblingOf(node);
    if (nextSibling) return nextSibling;
  }
  return null;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
