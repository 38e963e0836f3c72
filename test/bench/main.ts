import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureEngine } from './engine.ts';
import { markdownOf, writeFigures } from './figures.ts';
import { measureHostilePages, measurePages } from './page/main.ts';

const usage = `Usage: npm run bench -- [--only engine|page|hostile] [--turns N] [--comments N]
Measures what recognition costs by itself, then what the extension costs a page in headless Chromium, then a hostile page (these need
dist/chrome: npm run build). Prints the figures and writes them to out/bench.json and out/bench.md, each with its limit and whether it is met.
  --only      one of the three parts
  --turns     visits to the long page with and without the extension (default 7; a quarter of it to the second page)
  --comments  how many comments the second page has (default 10000), made from our own thread`;

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function optionsOf() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, turns: { type: 'string', default: '7' }, comments: { type: 'string', default: '10000' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number from 1 on. */
function numberOf(option: string, text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 ? number : fail(`--${option}: a whole number from 1 on, not "${text}".`);
}

const { only, help, ...texts } = optionsOf();
if (help) {
  console.log(usage);
  process.exit();
}
if (only !== undefined && !['engine', 'page', 'hostile'].includes(only)) fail(`--only: engine, page or hostile, not "${only}".`);
const choices = { turns: numberOf('turns', texts.turns), comments: numberOf('comments', texts.comments) };
const wants = (part: string) => only === undefined || only === part;
const figures = [
  ...(wants('engine') ? await measureEngine() : []),
  ...(wants('page') ? await measurePages(choices) : []),
  ...(wants('hostile') ? await measureHostilePages() : []),
];
const missed = writeFigures(figures, { measured: new Date().toISOString(), node: process.version, processor: cpus()[0]?.model ?? '', ...choices });
console.log(`\n${markdownOf(figures)}`);
console.log(missed.length === 0 ? 'Every limit is met.' : `Limits missed:\n${missed.map((each) => `  ${each}`).join('\n')}`);
console.log('Written to out/bench.json and out/bench.md.');
