import type { Comment } from '../../comment.ts';
import type { OwnSentence } from '../../text/comment-sentences.ts';
import { special, type Tokenizer } from './tokenizer.ts';

/** Where a sentence's tokens stand in a window: `sentence` indexes the comment's own sentences. */
export interface TokenSpan {
  sentence: number;
  start: number;
  end: number;
}

/** A piece of a comment that the encoder reads at once: at most `windowLength` token ids. */
export interface Window {
  ids: number[];
  spans: TokenSpan[];
}

/** The longest input that the encoder was pre-trained on, in tokens. */
export const windowLength = 128;
const titleLength = 16;
const quoteLength = 24;
const sentenceLength = 96;
/** A comment longer than this many windows (about 1,500 words) is read only up to there. */
const mostWindows = 16;

interface Item {
  ids: number[];
  sentence: number | null;
}

function itemsOf(comment: Comment, sentences: readonly OwnSentence[], tokenizer: Tokenizer): Item[] {
  const items: Item[] = [];
  let budget = windowLength * mostWindows;
  let next = 0;
  comment.blocks.forEach((block, index) => {
    if (budget <= 0) return;
    if (block.kind === 'code') items.push({ ids: [special.code], sentence: null });
    if (block.kind === 'quote') {
      const ids = tokenizer.encode(block.text.slice(0, 400).replace(/^\s*>+/gm, '')).slice(0, quoteLength);
      items.push({ ids: [special.quote, ...ids, special.separator], sentence: null });
    }
    for (; next < sentences.length && sentences[next]!.block === index && budget > 0; next++) {
      const ids = tokenizer.encode(sentences[next]!.text).slice(0, sentenceLength);
      budget -= ids.length;
      items.push({ ids, sentence: next });
    }
  });
  return items;
}

/**
 * Lays a comment out for the encoder: start mark, title of the thread, then quotations (cut short, between their
 * marks) and own sentences in order. A comment that does not fit goes on in further windows, each of which repeats the title
 * and the sentence before, so that a pronoun keeps its context.
 */
export function windowsOf(comment: Comment, sentences: readonly OwnSentence[], tokenizer: Tokenizer): Window[] {
  const title = tokenizer.encode((comment.title ?? '').slice(0, 300)).slice(0, titleLength);
  const prefix = [special.start, ...title, special.separator];
  const windows: Window[] = [];
  let current: Window = { ids: [...prefix], spans: [] };
  let previous: Item | null = null;
  for (const item of itemsOf(comment, sentences, tokenizer)) {
    if (current.ids.length + item.ids.length > windowLength && current.ids.length > prefix.length) {
      // Quotations alone may have filled it.
      if (current.spans.length > 0) windows.push(current);
      const context = previous && prefix.length + previous.ids.length + item.ids.length <= windowLength ? previous.ids : [];
      current = { ids: [...prefix, ...context], spans: [] };
    }
    const ids = item.ids.slice(0, windowLength - current.ids.length);
    if (item.sentence !== null && ids.length > 0) {
      current.spans.push({ sentence: item.sentence, start: current.ids.length, end: current.ids.length + ids.length });
    }
    current.ids.push(...ids);
    previous = item;
  }
  if (current.spans.length > 0) windows.push(current);
  return windows.slice(0, mostWindows);
}
