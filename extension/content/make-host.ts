import tokens from '../look/tokens.css';
import { hasContext } from '../platform/send.ts';
import { type badgeTag, type popoverTag, question } from './own-host.ts';

const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet is parsed once and shared by all shadow roots; it needs no file that the page could ask for. */
function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Makes an element whose inside the page can neither style nor read. */
export function makeHost(tag: typeof badgeTag | typeof popoverTag, ...styles: string[]): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.createElement(tag);
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [tokens, ...styles].map(sheetOf);
  host.addEventListener(question, (event) => hasContext() && event.preventDefault());
  return { host, shadow };
}
