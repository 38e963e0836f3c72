import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureEngine } from './engine.ts';
import { markdownOf, writeFigures } from './figures.ts';
import { measurePages } from './page/main.ts';

const usage = `Usage: npm run bench -- [--only engine|page] [--turns N] [--comments N]
Measures what recognition costs by itself, then what the extension costs a page in headless Chromium (which needs dist/chrome:
npm run build). Prints the figures and writes them to out/bench.json and out/bench.md, each with its limit and whether it is met.
  --only      one of the two parts
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
if (only !== undefined && !['engine', 'page'].includes(only)) fail(`--only: engine or page, not "${only}".`);
const choices = { turns: numberOf('turns', texts.turns), comments: numberOf('comments', texts.comments) };
const figures = [...(only === 'page' ? [] : await measureEngine()), ...(only === 'engine' ? [] : await measurePages(choices))];
const missed = writeFigures(figures, { measured: new Date().toISOString(), node: process.version, processor: cpus()[0]?.model ?? '', ...choices });
console.log(`\n${markdownOf(figures)}`);
console.log(missed.length === 0 ? 'Every limit is met.' : `Limits missed:\n${missed.map((each) => `  ${each}`).join('\n')}`);
console.log('Written to out/bench.json and out/bench.md.');
