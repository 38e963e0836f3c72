import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { demonstrationPage, demonstrationUrl } from '../demonstration/render.ts';
import { randomOf } from '../../training/random.ts';
import { mutate } from './mutate.ts';
import { readOptions } from './options.ts';
import { tryPage } from './try-page.ts';

const options = readOptions();

/** Milliseconds after which a page counts as a hang; an honest one takes some tens. */
const hang = 20_000;
const folder = 'test/pages';

interface Seed {
  name: string;
  html: string;
  address: string;
}

async function seeds(): Promise<Seed[]> {
  const files = (await readdir(folder, { recursive: true })).map(String).filter((file) => file.endsWith('.html')).sort();
  const pages = files.map(async (name) => {
    const { address } = JSON.parse(await readFile(`${folder}/${name.replace('.html', '.json')}`, 'utf8')) as { address: string };
    return { name, html: await readFile(`${folder}/${name}`, 'utf8'), address };
  });
  return [{ name: 'demonstration', html: demonstrationPage(), address: demonstrationUrl }, ...(await Promise.all(pages))];
}

const pages = await seeds();
for (const { name, html, address } of pages) if (tryPage(html, address) === 0) throw new Error(`${name}: nothing is read of the unbroken page.`);

// What is tried is on disk before: a page that never ends, or takes all memory, can be found there.
await mkdir('out/fuzz', { recursive: true });
console.log(`Seeds from ${options.seed}; the page being tried is out/fuzz/now.html.`);
const end = Date.now() + options.minutes * 60_000;
const failures: string[] = [];
let [tried, comments, slowest] = [0, 0, 0];
for (let seed = options.seed; Date.now() < end; seed++, tried++) {
  const { name, html, address } = pages[seed % pages.length]!;
  const broken = mutate(html, randomOf(seed * 2654435761));
  await writeFile('out/fuzz/now.html', broken);
  const began = performance.now();
  let problem: string | null = null;
  try {
    comments += tryPage(broken, address);
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - began;
  slowest = Math.max(slowest, took);
  if (took > hang) problem ??= `took ${took.toFixed(0)} ms`;
  if (problem === null) continue;
  await writeFile(`out/fuzz/${seed}.html`, broken);
  failures.push(`${name}, seed ${seed}: ${problem}`);
  if (failures.length <= 20) console.error(`${failures.at(-1)}\nkept as out/fuzz/${seed}.html`);
}
console.log(`${tried} broken pages from ${pages.length}, ${comments} comments read and annotated, slowest page ${slowest.toFixed(0)} ms, seeds from ${options.seed}: ${failures.length} failures`);
if (failures.length > 0) process.exitCode = 1;
