import type { Block } from '../../src/comment.ts';
import type { Piece } from '../sites/site.ts';

export interface WrittenBlock {
  block: Block;
  pieces: Piece[];
}

/** White space that a page shows as one space: a run of several characters, or a single one that is not a space. */
const collapsible = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
/** Whether a text has such a run. */
const hasCollapsible = /[\t\n\r\f]| {2}/;
const quoteMark = /^[\s\u200b\ufeff]*>/;

/**
 * Gathers the text of one block after the other and remembers which text node each stretch came from.
 * Every character is touched a constant number of times, however the text is cut into nodes.
 */
export class BlockWriter {
  readonly written: WrittenBlock[] = [];
  private text = '';
  private pieces: Piece[] = [];
  private atGap = true;

  /** @param left how many characters are read of all texts together; what comes after is left out, also within a text */
  constructor(private left: number) {}

  get isFull(): boolean {
    return this.left === 0;
  }

  /** Appends a node's text as it is: code, or a page that keeps its own line breaks. */
  appendRaw(node: Text): void {
    this.take(node, 0, this.readable(node));
  }

  /** Appends a node's text with white space collapsed as a browser shows it. */
  appendCollapsed(node: Text): void {
    const data = this.readable(node);
    let from = 0;
    // Most texts have none, and matching them all takes longer than to see that.
    for (const run of hasCollapsible.test(data) ? data.matchAll(collapsible) : []) {
      this.takeWords(node, data, from, run.index);
      if (!this.atGap) this.take(node, run.index, ' ');
      from = run.index + run[0].length;
    }
    this.takeWords(node, data, from, data.length);
  }

  lineBreak(): void {
    this.text += '\n';
    this.atGap = true;
  }

  /** Ends the block. Lines of own words that begin with ">" become blocks of quotation. */
  end(kind: Block['kind']): void {
    const { text, pieces } = this;
    this.text = '';
    this.pieces = [];
    this.atGap = true;
    if (kind === 'code') {
      if (text !== '') this.written.push({ block: { kind, text }, pieces });
      return;
    }
    const cutter = new PieceCutter(pieces);
    for (const run of runsOfLines(text)) {
      const trimmed = run.text.trim();
      const from = run.start + run.text.length - run.text.trimStart().length;
      if (trimmed === '') continue;
      const block: Block = { kind: run.quoted ? 'quote' : kind, text: trimmed };
      this.written.push({ block, pieces: cutter.cut(from, from + trimmed.length) });
    }
  }

  private readable({ data }: Text): string {
    const text = data.slice(0, this.left);
    this.left -= text.length;
    return text;
  }

  private takeWords(node: Text, data: string, from: number, to: number): void {
    const start = this.atGap && data[from] === ' ' ? from + 1 : from;
    if (start < to) this.take(node, start, data.slice(start, to));
  }

  private take(node: Text, from: number, text: string): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    const adjoins = last?.node === node && last.from + last.length === from && last.start + last.length === this.text.length;
    if (last && adjoins) last.length += text.length;
    else this.pieces.push({ node, from, start: this.text.length, length: text.length });
    this.text += text;
    this.atGap = text.endsWith(' ');
  }
}

/** Cuts pieces along offsets that only grow. */
class PieceCutter {
  private next = 0;
  constructor(private readonly pieces: Piece[]) {}

  /** The parts between two offsets, their starts counted from the first. */
  cut(from: number, to: number): Piece[] {
    const parts: Piece[] = [];
    for (; this.next < this.pieces.length; this.next += 1) {
      const piece = this.pieces[this.next] as Piece;
      const start = Math.max(piece.start, from);
      const end = Math.min(piece.start + piece.length, to);
      if (start < end) parts.push({ node: piece.node, from: piece.from + start - piece.start, start: start - from, length: end - start });
      if (piece.start + piece.length > to) break;
    }
    return parts;
  }
}

interface LineRun {
  quoted: boolean;
  text: string;
  /** Offset of the run in the whole text. */
  start: number;
}

/** Neighbouring lines of one kind, joined; an empty line belongs to the run before it. */
function runsOfLines(text: string): LineRun[] {
  if (!text.includes('\n')) return [{ quoted: quoteMark.test(text), text, start: 0 }];
  const runs: { quoted: boolean; lines: string[]; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const quoted = quoteMark.test(line);
    const last = runs.at(-1);
    if (last && (last.quoted === quoted || line.trim() === '')) last.lines.push(line);
    else runs.push({ quoted, lines: [line], start });
    start += line.length + 1;
  }
  return runs.map((run) => ({ quoted: run.quoted, text: run.lines.join('\n'), start: run.start }));
}
