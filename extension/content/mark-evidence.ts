import type { Span } from '../../src/comment.ts';
import type { FoundComment } from '../sites/site.ts';
import { rangeOf } from './text-range.ts';

const name = 'counterpoint-evidence';
const style = `@media screen { ::highlight(${name}) { background-color: rgb(255 214 64 / 38%); text-decoration: underline 1px; } }`;

/** How long a sentence stays marked that the reader was led to, in milliseconds. */
const glance = 4000;

let sheet: CSSStyleSheet | undefined;

/**
 * Marks the sentences of a comment in place, without touching the page's elements; earlier marks go.
 *
 * @returns where the first of them stands in the window, or null when none is on the page
 */
export function markEvidence(found: FoundComment, spans: Span[]): DOMRect | null {
  const ranges = spans.map((span) => rangeOf(found, span)).filter((range) => range !== null);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  CSS.highlights.set(name, new Highlight(...ranges));
  return ranges[0]?.getBoundingClientRect() ?? null;
}

function unmark(): void {
  CSS.highlights.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
}

let flashed: Highlight | undefined;

/** Takes away what {@link markEvidence} marked. A sentence that is marked for a moment stays: a popover may tell of its closing later. */
export function unmarkEvidence(): void {
  if (flashed === undefined || CSS.highlights.get(name) !== flashed) unmark();
}

/** Marks sentences for a moment; a mark that comes in between stays. */
export function flashEvidence(found: FoundComment, spans: Span[]): void {
  markEvidence(found, spans);
  const mark = CSS.highlights.get(name);
  flashed = mark;
  setTimeout(() => CSS.highlights.get(name) === mark && unmark(), glance);
}
