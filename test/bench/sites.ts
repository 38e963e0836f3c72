import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { launch, type Page } from 'puppeteer-core';
import { bundles } from '../../src/build/bundle.ts';
import { needBrowser } from '../../src/command-line/browser/find.ts';
import { longThread } from './page/threads.ts';
import type { InPage } from './sites-in-page.ts';

// npm run bench:sites: finding and reading comments, in headless Chromium. Each figure is the median of fresh pages, with what it should stay
// under in brackets.
declare const inPage: InPage;
const turns = 7;
const thread = 'https://news.ycombinator.com/item?id=1';

const [scripts] = bundles('unused');
const { outputFiles } = await build({ ...scripts, entryPoints: ['test/bench/sites-in-page.ts'], write: false });
const script = outputFiles?.[0]?.text ?? '';
const browser = await launch({ executablePath: needBrowser('chromium'), pipe: true, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'] });

const median = (values: number[]) => values.sort((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure<Result extends object>(name: string, aim: string, html: string, work: (page: Page) => Promise<Result>): Promise<void> {
  const results: Result[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    results.push(await work(page));
    await page.close();
  }
  const keys = Object.keys(results[0] ?? {}) as (keyof Result & string)[];
  const figures = keys.map((key) => `${key} ${median(results.map((result) => Number(result[key]))).toFixed(key === 'comments' || key === 'passedOver' ? 0 : 1)}`);
  console.log(`${name.padEnd(60)} ${figures.join(', ')}${aim && `  (${aim})`}`);
}

const { name, html } = longThread();
await measure(`find and read all: ${name}`, '', html, (page) => page.evaluate((address) => inPage.read(address), thread));
await measure('find, and read what names AI', 'below 25', html, (page) => page.evaluate((address) => inPage.look(address), thread));
await measure('find and read, as if the make of the page were unknown', '', html, (page) => page.evaluate(() => inPage.guess()));
await measure('10,000 elements inserted on it', 'longest below 16', html, (page) => page.evaluate((address) => inPage.storm(address, 10_000), thread));

const without: [string, string][] = [['real/hn/easyhn-front-2026.html', 'https://news.ycombinator.com/'], ['real/lesswrong/defuddle-post-nocomments.html', 'https://www.lesswrong.com/posts/a/b']];
for (const [path, address] of without) {
  const file = `../shared/pages/${path}`;
  if (!existsSync(file)) console.log(`${path}: not at hand`);
  else await measure(`no comments: ${path}`, 'below 2', readFileSync(file, 'utf8'), (page) => page.evaluate((url) => inPage.read(url), address));
}
await browser.close();
