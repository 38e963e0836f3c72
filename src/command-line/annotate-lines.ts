import { StringDecoder } from 'node:string_decoder';
import * as z from 'zod';
import type { Level } from '../comment.ts';
import { blocksOfText } from '../text/plain-text.ts';
import { annotatedLine, type AnnotatedLine } from './annotate-comment.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), title: z.string().optional() });

/** A line of the input that could not be read, for people. */
export class LineError extends Error {}

/**
 * Annotates JSON lines, one at a time: memory does not grow with the input.
 *
 * @param input JSON lines `{"id", "text", "title"?}`; blank lines are passed over
 * @returns for each line, in order, its annotations (offsets into its text) or what is wrong with it
 */
export async function* annotateLines(input: NodeJS.ReadableStream, level: Level): AsyncGenerator<AnnotatedLine | LineError> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (json.trim() !== '') yield annotateLine(json, number, level);
  }
}

/** Lines that end with a line feed alone: JSON holds U+2028 and U+2029 as they are, at which Node's own readers of lines may cut. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  for await (const chunk of input) {
    const [rest = '', ...lines] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    parts.push(rest);
    for (const line of lines) {
      yield parts.join('');
      parts = [line];
    }
  }
  yield parts.join('') + decoder.end();
}

function annotateLine(json: string, number: number, level: Level): AnnotatedLine | LineError {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return new LineError(`line ${number}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `"${path.join('.')}": ${message}` : message));
    return new LineError(`line ${number}: ${problems.join('; ')}`);
  }
  const { id, text, title } = parsed.data;
  const placed = blocksOfText(text);
  const blocks = placed.map(({ kind, text: words }) => ({ kind, text: words }));
  const comment = { id: String(id), url: '', blocks, ...(title !== undefined && { title }) };
  return annotatedLine(id, comment, placed.map(({ start }) => start), level);
}
