import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

const inflated = (stream: Buffer): string => {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
};

const strings = /<[0-9A-F]*>|\((?:\\.|[^)\\])*\)/g;
/** Fills, strokes and images. */
const painting = new Set(['f', 'f*', 'S', 'B', 'Do']);

/**
 * What a browser draws on paper: all text, as numbers of glyphs, and how many shapes. How it cuts a line of text into pieces
 * is left out, for it may be another way where nothing of that can be seen.
 */
export async function printed(page: Page): Promise<{ text: string; shapes: number }> {
  const pdf = Buffer.from(await page.pdf({ printBackground: true, tagged: false })).toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, stream = '']) => inflated(Buffer.from(stream, 'latin1')));
  const commands = streams.filter((stream) => /\bBT\n/.test(stream)).join('\n');
  return {
    text: (commands.match(strings) ?? []).map((string) => string.slice(1, -1)).join(''),
    shapes: commands.replace(strings, '').split(/\s+/).filter((word) => painting.has(word)).length,
  };
}
