import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { adapterDraft, listDraft, listWith, pageDraft, readArguments } from './drafts.ts';

// npm run new:site -- my-forum "My Forum" https://forum.example/thread/1
const list = 'extension/sites/all-sites.ts';
try {
  const site = readArguments(process.argv.slice(2));
  const adapter = `extension/sites/${site.id}.ts`;
  if (existsSync(adapter)) throw new Error(`${adapter} is there already.`);
  const sites = listWith(await readFile(list, 'utf8'), site.id);
  await mkdir(`test/pages/${site.id}`, { recursive: true });
  await writeFile(adapter, adapterDraft(site));
  await writeFile(`test/pages/${site.id}/page.html`, pageDraft(site));
  await writeFile(`test/pages/${site.id}/page.json`, listDraft(site));
  await writeFile(list, sites);
  console.log(`${adapter}: say where things are\ntest/pages/${site.id}/: a page after the site's structure, in your own words, and what is on it
npx vitest run test/extension/sites, then npm run sites:table`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
