import type { Comment } from '../../src/comment.ts';

/** How sure we are that the adapter fits the live site. */
export type Evidence = 'real page' | 'site source' | 'dated note' | 'unconfirmed';

/** Where a stretch of a block's text stands on the page: `text.slice(start, start + length)` is `node.data` from `from` on. */
export interface Piece {
  node: Text;
  from: number;
  start: number;
  length: number;
}

/** A comment found on a page: its data and the page's own elements that belong to it. */
export interface FoundComment {
  /** Its parts are read from the page when they are first asked for: of most comments nobody asks who wrote it or what it answers. */
  comment: Comment;
  /** The element whose removal means that the comment is gone. */
  root: Element;
  /** The element that holds the author's words. */
  body: Element;
  /** The pieces of each block of the comment, in order, so that a span can be highlighted in place. */
  pieces: () => Piece[][];
  /** Not about AI, by a glance at its words: unless the reader said otherwise it is not read. */
  isPassedOver: boolean;
}

/**
 * Everything that differs from site to site. One file a site; the list is in `all-sites.ts`.
 * An adapter only reads the page; the watcher and the badges do the rest.
 */
export interface Site {
  /** Kebab-case, equal to the file name. */
  id: string;
  /** The site's name as people say it. */
  name: string;
  /** Match patterns of its pages; empty for software that runs on many hosts. */
  matches: string[];
  /** Whether it is on after installation or only when the reader switches it on. */
  access: 'installed' | 'optional';
  evidence: Evidence;
  /** What the adapter was checked against, in one line for the table of sites. */
  checked: string;
  /** Whether a page that `matches` covers is one of the site's, where the address does not tell. */
  recognises?(document: Document, url: URL): boolean;
  /** Software that runs on many hosts: whether it made this page. Asked on hosts that no site's `matches` covers. */
  runs?(document: Document): boolean;
  /** For comments that stand in a frame of another site's page: selector of the frame on that page. */
  frame?: string;
  /** Whether this page should have comments (for the layout self-check). */
  expectsComments(document: Document, url: URL): boolean;
  /** Selector of the element around one comment, its replies possibly inside. */
  root: string;
  /** The comment's own body (not a reply's), or null when it is collapsed, deleted or not loaded. */
  bodyOf(root: Element): Element | null;
  /** Selector of what is not the author's words inside a body: buttons, signatures, edit notes. */
  ignore: string;
  /** Selector of quotations inside a body. Lines that begin with ">" are quotations on every site. */
  quote: string;
  /** Selector of blocks of code inside a body (a `code` word within a sentence stays in the sentence). */
  code: string;
  /** True where line breaks in the text are shown as such (white-space: pre-wrap). */
  keepsLineBreaks?: boolean;
  /** The page's own id for a comment; `qualifiedId` knows on which sites another host gives it to another comment. */
  idOf(root: Element): string | null;
  /** The comment's own address; null when the page tells none, and then the page's stands for it. */
  urlOf(root: Element): string | null;
  authorOf(root: Element): string | null;
  parentIdOf(root: Element): string | null;
  /** The name of whoever is reading, as `authorOf` gives it, on sites whose pages tell it. */
  readerOf?(document: Document): string | null;
  /** The title of the page's thread; empty when the page has none. */
  titleOf(document: Document): string;
  /** A comment's own thread, on pages that list comments of many threads. */
  ownTitleOf?(root: Element): string | null;
  /** Where the badges go: they become the last child of this element, which may be absent for a while. */
  badgePlaceOf(root: Element): Element | null;
  /**
   * The site's own control that opens the outermost collapsed comment around this one, or this one itself; null when nothing is
   * collapsed. Not needed where comments are collapsed by `details`, by a control with `aria-controls`, or by being taken away.
   */
  openerOf?(root: Element): Element | null;
  /** True where a framework must finish hydrating before the page may be touched. */
  hydrates?: boolean;
  /** Attributes by whose change an element becomes another comment, on pages that recycle elements. */
  identity?: string[];
}
