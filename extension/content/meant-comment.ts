import type { Span } from '../../src/comment.ts';
import type { FoundComment } from '../sites/site.ts';
import { spansOf } from './text-range.ts';
import { hostOf, parentNodeOf } from './unclobbered.ts';

/** The comment that the reader pointed at, what they selected of it, and where that is in the window. */
export interface Meant {
  found: FoundComment;
  selected: Span[];
  place: DOMRect;
}

/** The element around a node, out of shadow roots too. */
const around = (node: Node): Node | null => parentNodeOf(node) ?? hostOf(node);

function commentAround(live: ReadonlyMap<Element, FoundComment>, start: Node | null): FoundComment | null {
  for (let node = start; node; node = around(node)) {
    const found = live.get(node as Element);
    if (found) return found;
  }
  return null;
}

/** Remembers where the reader opened the context menu, which the browser does not tell. */
export class Pointed {
  private target: Node | null = null;
  private readonly remember = (event: Event) => (this.target = (event.composedPath()[0] ?? null) as Node | null);

  constructor() {
    addEventListener('contextmenu', this.remember, { capture: true, passive: true });
  }

  stop(): void {
    removeEventListener('contextmenu', this.remember, { capture: true });
  }

  /** Where the context menu was opened, in the window. */
  place(): DOMRect {
    const range = document.createRange();
    range.selectNode(this.target?.parentNode ? this.target : document.body);
    return range.getBoundingClientRect();
  }

  /** The comment where the context menu was opened, else the one that holds the selection; null when neither is in a comment. */
  comment(live: ReadonlyMap<Element, FoundComment>): Meant | null {
    const selection = getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const selectedIn = range && commentAround(live, range.startContainer);
    const found = commentAround(live, this.target);
    // A selection may be left from before, in another comment.
    if (selectedIn && (found === null || found === selectedIn)) return { found: selectedIn, selected: spansOf(selectedIn, range), place: range.getBoundingClientRect() };
    return found && { found, selected: [], place: found.body.getBoundingClientRect() };
  }
}
