/**
 * Texts that are cut off or reach out of the window, as the start of each. Runs in the page: give it to `evaluate`.
 *
 * @param root a document or the root of a shadow tree
 */
export function clippedTexts(root: ParentNode & Node): string[] {
  const cuts = (style: CSSStyleDeclaration) => /hidden|clip/.test(style.overflowX);
  const boxes = (element: Element): DOMRect[] => {
    const found = [new DOMRect(0, -1e6, document.documentElement.clientWidth, 2e6)];
    for (let each: Element | null = element; each; each = each.parentElement) if (cuts(getComputedStyle(each))) found.push(each.getBoundingClientRect());
    return found;
  };
  const clipped: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || text.data.trim() === '' || !parent.checkVisibility() || parent.closest('.only-read-aloud, option, pre')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const out = [...range.getClientRects()].some((rect) => rect.width > 0 && boxes(parent).some((box) => rect.left < box.left - 1 || rect.right > box.right + 1));
    if (out) clipped.push(text.data.slice(0, 80));
  }
  return clipped;
}
