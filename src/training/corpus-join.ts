import { readLabels, type PublicLabel } from './data/label-file.ts';
import { keyOf, readTexts } from './data/texts.ts';
import { FetchedFile } from './join/fetched-file.ts';
import { fetchHackerNews } from './join/hacker-news.ts';
import { PoliteFetch } from './join/polite-fetch.ts';
import { fetchReddit } from './join/reddit.ts';
import type { Found } from './join/site.ts';

// npm run corpus:join: finds the texts of the labelled public comments, on this machine or at the sites that published them.
const folder = 'out/corpus';
const manners = { pause: 1000, patience: 5000, tries: 5 };

type Source = (ids: readonly string[], fetcher: PoliteFetch) => AsyncGenerator<Found[]>;
const sources: Record<string, Source> = { hn: fetchHackerNews, reddit: fetchReddit };

async function fetchAll(source: string, ids: readonly string[], file: FetchedFile): Promise<void> {
  const fetchFrom = sources[source];
  if (!fetchFrom || ids.length === 0) return;
  let got = 0;
  let gone = 0;
  for await (const found of fetchFrom(ids, new PoliteFetch(manners))) {
    file.add(source, found);
    got += found.filter(({ text }) => text !== null).length;
    gone += found.filter(({ text }) => text === null).length;
    console.log(`${source}: ${got + gone} of ${ids.length} (${gone} are gone)`);
  }
}

function report(labels: readonly PublicLabel[]): PublicLabel[] {
  const texts = readTexts();
  const missing = labels.filter((label) => !texts.has(keyOf(label)));
  console.log(`${labels.length} labelled public comments; the texts of ${labels.length - missing.length} are on this machine.`);
  return missing;
}

const labels = ['train', 'pool', 'dev'].flatMap((name) => readLabels(`src/training/corpus/labels/${name}.txt`));
const file = new FetchedFile(`${folder}/fetched.jsonl`, `${folder}/gone.jsonl`);
const missing = report(labels);
const unknown = missing.filter(({ source, nativeId }) => nativeId.startsWith('@') || !sources[source]);
if (unknown.length > 0) console.log(`${unknown.length} are without an id that a site would know; only the corpus files have them.`);
const wanted = missing.filter((label) => !unknown.includes(label) && !file.has(label.source, label.nativeId));
if (wanted.length > 0) console.log(`Asking for ${wanted.length}, one request a second; stop whenever you like, the next run goes on.`);
for (const source of Object.keys(sources)) {
  const ids = wanted.filter((label) => label.source === source).map(({ nativeId }) => nativeId);
  try {
    await fetchAll(source, ids, file);
  } catch (error) {
    console.error(`${source}: ${error instanceof Error ? error.message : error} What was fetched is kept.`);
    process.exitCode = 1;
  }
}
if (wanted.length > 0) report(labels);
