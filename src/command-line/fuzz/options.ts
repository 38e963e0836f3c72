import { parseArgs } from 'node:util';

const usage = `Usage: npm run fuzz -- [--minutes NUMBER] [--seed WHOLE NUMBER]
Breaks the pages of test/pages in thousands of ways, for a minute unless told otherwise, and reads them all. A page that makes
the readers or the engine fail, or takes too long, is kept in out/fuzz under its seed; the same seed breaks a page the same way.`;

/** How long to go on, and which broken page is the first. */
export interface FuzzOptions {
  minutes: number;
  seed: number;
}

/** @throws Error that says what is wrong */
export function parseOptions(given: string[]): FuzzOptions | 'help' {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ args: given, options: { minutes: string, seed: string, help: { type: 'boolean' } } });
  if (values.help) return 'help';
  const { minutes = '1', seed = `${Date.now() % 1e9}` } = values;
  if (!(Number(minutes) > 0 && Number(minutes) < Infinity)) throw new Error(`--minutes is a number above 0, not "${minutes}".`);
  if (!/^\d{1,15}$/.test(seed)) throw new Error(`--seed is a whole number, not "${seed}".`);
  return { minutes: Number(minutes), seed: Number(seed) };
}

/** The options that the command was called with. Ends the program when it was asked for help, or for something that it does not know. */
export function readOptions(): FuzzOptions {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
