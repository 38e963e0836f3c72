import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readComments } from '../../extension/content/read-comments.ts';
import { siteOf } from '../../extension/sites/all-sites.ts';
import type { Block, Level } from '../comment.ts';
import { annotatedLine, type AnnotatedLine } from './annotate-comment.ts';
import { parsePage } from './parse-page.ts';

/**
 * Annotates every comment of a saved page, in page order.
 * Offsets point into the comment's blocks joined by an empty line.
 *
 * @param file path of the page, relative to where the command was called
 * @param address the URL that the page was saved from: it chooses the site's adapter
 * @throws Error when the file cannot be read or no site has this address
 */
export async function* annotatePage(file: string, address: string, level: Level): AsyncGenerator<AnnotatedLine> {
  const html = await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  if (!URL.canParse(address)) throw new Error(`"${address}" is no URL.`);
  const document = parsePage(html);
  const site = siteOf(document, new URL(address));
  if (!site) throw new Error(`No site of Counterpoint has pages at ${address}.`);
  for (const { comment } of readComments(site, document)) {
    yield annotatedLine(comment.id, comment, startsOf(comment.blocks), level);
  }
}

function startsOf(blocks: Block[]): number[] {
  let next = 0;
  return blocks.map(({ text }) => {
    const start = next;
    next += text.length + '\n\n'.length;
    return start;
  });
}
