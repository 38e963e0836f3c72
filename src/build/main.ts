import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context, type Plugin } from 'esbuild';
import { allSites } from '../../extension/sites/all-sites.ts';
import { bundles } from './bundle.ts';
import { checkMessages } from './check-messages.ts';
import { copies } from './entries.ts';
import { browsers, manifestFor, type Browser } from './manifest.ts';
import { notices } from './packages/notices.ts';
import { buildSite } from './site.ts';
import { checkSize } from './size-budget.ts';
import { zipFolder } from './zip.ts';

const { values: options } = parseArgs({ options: { watch: { type: 'boolean' }, zip: { type: 'boolean' }, site: { type: 'boolean' } } });
const folderOf = (browser: Browser) => `dist/${browser}`;
const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** Systems leave files such as .DS_Store behind. */
const isShown = (name: string): boolean => !name.startsWith('.');

/** Writes everything that esbuild does not: the manifest, licences, pages, icons and messages. */
async function writeRest(browser: Browser): Promise<void> {
  const folder = folderOf(browser);
  const { version } = (await readJson('package.json')) as { version: string };
  const manifest = manifestFor(browser, await readJson('manifest.json'), version, allSites);
  for (const language of (await readdir('extension/_locales')).filter(isShown)) checkMessages(await readJson(`extension/_locales/${language}/messages.json`));
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest, null, 2));
  await writeFile(`${folder}/LICENSES.txt`, await notices());
  for (const [target, source] of Object.entries(copies())) await cp(source, `${folder}/${target}`, { recursive: true, filter: (file) => isShown(basename(file)) && !file.endsWith('.svg') });
}

const announce: Plugin = {
  name: 'announce',
  setup({ onEnd, initialOptions }) {
    onEnd(({ errors }) => {
      if (errors.length === 0) console.log(`${new Date().toLocaleTimeString()} built ${initialOptions.outdir}`);
    });
  },
};

async function watch(): Promise<void> {
  for (const browser of browsers) {
    await writeRest(browser);
    for (const bundle of bundles(folderOf(browser))) {
      const running = await context({ ...bundle, minify: false, sourcemap: 'inline', plugins: [...(bundle.plugins ?? []), announce] });
      await running.watch();
    }
  }
}

async function buildOnce(): Promise<void> {
  for (const browser of browsers) await rm(folderOf(browser), { recursive: true, force: true });
  await mkdir(folderOf('chrome'), { recursive: true });
  for (const bundle of bundles(folderOf('chrome'))) await build(bundle);
  await cp(folderOf('chrome'), folderOf('firefox'), { recursive: true });
  for (const browser of browsers) {
    const folder = folderOf(browser);
    await writeRest(browser);
    if (options.zip) await zipFolder(folder, `${folder}.zip`);
    console.log(`${folder}${options.zip ? ` and ${folder}.zip` : ''}`);
  }
  if (existsSync(`${folderOf('chrome')}/content.js`)) console.log(await checkSize(folderOf('chrome')));
}

try {
  await (options.site ? buildSite('dist/site') : options.watch ? watch() : buildOnce());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
