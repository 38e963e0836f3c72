import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { listing, permissionReasons } from './texts.ts';
import { drawTiles } from './tile.ts';

// npm run store: the texts and tiles of the stores' pages into out/store. Screenshots come from npm run screenshots.
const out = 'out/store';
const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;

await mkdir(out, { recursive: true });
const knowledge = await loadKnowledge();
for (const language of ['en', 'de']) {
  const messages = await readJson(`extension/_locales/${language}/messages.json`);
  const { name, summary, description } = listing(await readFile(`src/command-line/store/${language}.md`, 'utf8'), messages, knowledge, allSites);
  await writeFile(`${out}/${language}.txt`, `${name}\n\n${summary}\n\n${description}\n`);
  console.log(`${out}/${language}.txt`);
  if (language === 'en') (await drawTiles(out, name, 'The AI debate, with sources, for both sides')).forEach((file) => console.log(file));
}
await writeFile(`${out}/permissions.txt`, `${permissionReasons(await readFile('README.md', 'utf8'))}\n`);
console.log(`${out}/permissions.txt`);
