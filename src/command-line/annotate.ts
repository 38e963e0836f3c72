import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { levelSchema } from '../comment.ts';
import { LineError, annotateLines } from './annotate-lines.ts';
import { annotatePage } from './annotate-page.ts';

const usage = `Usage: npm run --silent annotate -- [--level quiet|balanced|everything] < comments.jsonl
       npm run --silent annotate -- [--level ...] --html FILE --url URL
Reads JSON lines {"id", "text", "title"?}, or a saved page, and writes a JSON line of annotations for each comment.`;

function readOptions() {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ options: { level: string, html: string, url: string, help: { type: 'boolean' } } });
  const level = levelSchema.safeParse(values.level ?? 'balanced');
  if (!level.success) throw new Error(`Unknown level "${values.level}".`);
  if ((values.html === undefined) !== (values.url === undefined)) throw new Error('--html and --url go together.');
  return { ...values, level: level.data };
}

/** Writes one line to standard output, waiting while its reader is slow. */
async function print(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

async function run({ level, html, url, help }: ReturnType<typeof readOptions>): Promise<void> {
  if (help) return void console.log(usage);
  const lines = html !== undefined && url !== undefined ? annotatePage(html, url, level) : annotateLines(process.stdin, level);
  for await (const line of lines) {
    if (line instanceof LineError) {
      console.error(line.message);
      process.exitCode = 1;
    } else {
      await print(line);
    }
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

let options: ReturnType<typeof readOptions> | undefined;
try {
  options = readOptions();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 2;
}
try {
  if (options) await run(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
