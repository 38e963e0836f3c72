import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { thresholdOf } from '../detect/thresholds.ts';
import { conceptStage, firstStage, secondStage } from '../detect/stages.ts';
import { examplesOfLabels, type Example } from './data/examples.ts';
import { readLabels } from './data/label-file.ts';
import { keyOf, readTexts, type PublicText } from './data/texts.ts';
import { formatBatch } from './labelling/batch-file.ts';
import { choose } from './labelling/choose.ts';
import { scorePool } from './labelling/score-pool.ts';
import { randomOf, shuffled } from './random.ts';

const usage = `Usage: npm run select -- [--count 200] [--again 0.2] [--random 0.1]
Chooses unlabelled comments whose labels would teach most and writes them to out/labelling/ to be filled in.
--again is the share of comments that were labelled before and come a second time, to see how far readers agree.`;

/** The comments of this machine by the best id that is known of them. */
function keysOf(texts: ReadonlyMap<string, PublicText>): string[] {
  const keys = new Map<PublicText, string>();
  for (const [key, words] of texts) keys.set(words, key);
  return [...keys.values()];
}

function* examplesOf(keys: readonly string[], texts: ReadonlyMap<string, PublicText>): Generator<Example> {
  for (const key of keys) {
    const [source = '', nativeId = ''] = key.split(' ');
    yield* examplesOfLabels([{ source, nativeId, numbers: {}, unsure: [], disagreed: [] }], texts);
  }
}

function select(count: number, again: number, randomShare: number): void {
  const texts = readTexts();
  const [train, pool, dev] = ['train', 'pool', 'dev'].map((name) => readLabels(`src/training/corpus/labels/${name}.txt`));
  const known = new Set([...train!, ...pool!, ...dev!].map(keyOf));
  const fresh = keysOf(texts).filter((key) => !known.has(key));
  if (fresh.length === 0) throw new Error('There is no unlabelled comment on this machine: its texts are expected in ../shared/corpus.');
  console.log(`Reading ${fresh.length} unlabelled comments …`);
  const stages = { ...firstStage(), concepts: conceptStage(), reader: secondStage() };
  const scored = [...scorePool(examplesOf(fresh, texts), stages)];
  const positives = stages.reader.positions.map((position) => [...train!, ...pool!].filter(({ numbers }) => position in numbers).length);
  const threshold = thresholdOf(stages.reader.positions[0]!, 'balanced');
  const seed = 1 + known.size;
  const first = choose(scored, positives, Math.log(threshold / (1 - threshold)), { count: Math.round(count * (1 - again)), randomShare, seed });
  const random = randomOf(seed);
  const second = shuffled(pool!.length, random).map((index) => keyOf(pool![index]!)).filter((key) => texts.has(key)).slice(0, count - first.length);
  const ids = [...first, ...second];
  const batch = [...examplesOf(shuffled(ids.length, random).map((index) => ids[index]!), texts)];
  const path = `out/labelling/batch-${known.size}.txt`;
  mkdirSync('out/labelling', { recursive: true });
  writeFileSync(path, formatBatch(batch), { flag: 'wx' });
  console.log(`${path}: ${first.length} new comments, ${second.length} a second time. Fill it in, then: npm run label:import ${path}`);
}

try {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '200' }, again: { type: 'string', default: '0.2' }, random: { type: 'string', default: '0.1' }, help: { type: 'boolean' } },
  });
  if (values.help) console.log(usage);
  else select(Number(values.count), Number(values.again), Number(values.random));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
