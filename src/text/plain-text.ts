import type { Block } from '../comment.ts';

/** A block together with where it starts in the plain text it was cut from (UTF-16 offset). */
export interface PlacedBlock extends Block {
  start: number;
}

/**
 * Cuts a plain-text comment into blocks as a page's reader does: a blank line ends a block, and a line that starts with ">" is
 * a quotation. Every block is a slice of the text, so offset + start points into the text itself.
 */
export function blocksOfText(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let open: PlacedBlock | undefined;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const kind = /^\s*>/.test(line) ? 'quote' : 'own';
    const follows = open?.kind === kind && /^\r?\n$/.test(text.slice(open.start + open.text.length, start));
    if (open && follows) {
      open.text = text.slice(open.start, start + line.length);
    } else {
      open = { kind, text: line, start };
      blocks.push(open);
    }
  }
  return blocks;
}
