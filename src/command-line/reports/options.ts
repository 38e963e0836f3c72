import { parseArgs } from 'node:util';
import type { Reason } from '../../reports/report.ts';
import { reasonSchema } from '../../reports/report-schema.ts';
import type { Bulk } from '../../training/reports/decisions.ts';

const usage = `Usage:
  npm run reports:import -- FILES... [--queue FILE] [--accept-readers N [--position ID] [--reason REASON]]
      checks exported reports and writes the queue to decide in
  npm run reports:import -- FILES... --decisions FILE
      turns what was accepted there into labels, texts and written examples`;

/** What cannot be done as it was asked for, for people. */
export class ImportError extends Error {}

export interface ImportOptions {
  paths: string[];
  queue: string;
  decisions: string | undefined;
  /** Folder of the corpus, and the file of texts that were fetched or sent. */
  corpus: string;
  texts: string;
  bulk: Bulk | null;
}

function parse() {
  const text = (usual: string) => ({ type: 'string', default: usual }) as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        queue: text('out/reports/queue.txt'), corpus: text('src/training/corpus'), texts: text('out/corpus/fetched.jsonl'),
        decisions: { type: 'string' }, 'accept-readers': { type: 'string' }, position: { type: 'string' }, reason: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message : error}\n${usage}`, { cause: error });
  }
}

function reasonOf(text: string | undefined): Reason | undefined {
  if (text === undefined) return undefined;
  return reasonSchema.safeParse(text).data ?? refuse(`--reason: one of ${reasonSchema.options.join(', ')}`);
}

function refuse(text: string): never {
  throw new ImportError(text);
}

/**
 * The choices on the command line.
 *
 * @param positions ids of all positions that there are
 * @throws {ImportError}
 */
export function readOptions(positions: ReadonlySet<string>): ImportOptions {
  const { positionals: paths, values: { position, 'accept-readers': least, reason, queue, decisions, corpus, texts } } = parse();
  if (paths.length === 0) refuse(`Which files?\n${usage}`);
  if (position !== undefined && !positions.has(position)) refuse(`--position: no such position: ${position}`);
  if (least === undefined && (position ?? reason) !== undefined) refuse('--position and --reason narrow --accept-readers N, which is not given.');
  if (least !== undefined && !/^[1-9]\d*$/.test(least)) refuse('--accept-readers: how many readers, at least 1?');
  const bulk = least === undefined ? null : { readers: Number(least), position, reason: reasonOf(reason) };
  return { paths, queue, decisions, corpus, texts, bulk };
}
