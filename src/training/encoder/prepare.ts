import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isWorthReading } from '../../detect/decision.ts';
import { firstStage } from '../../detect/stages.ts';
import { Tokenizer } from '../../detect/encoder/tokenizer.ts';
import { windowsOf } from '../../detect/encoder/windows.ts';
import { readClauses } from '../data/clauses.ts';
import { compose, varied } from '../data/compose.ts';
import { examplesOfLabels, exampleOfWritten, type Example } from '../data/examples.ts';
import { isHeldOut } from '../data/held-out.ts';
import { loadData } from '../data/load.ts';
import { readPlain } from '../data/plain.ts';
import { readTexts, type PublicText } from '../data/texts.ts';
import { varyWritten } from '../data/thesaurus.ts';
import { readWritten } from '../data/written.ts';
import type { PublicLabel } from '../data/label-file.ts';
import { debates, firstPositions } from '../positions.ts';
import { randomOf } from '../random.ts';

// npm run encoder:prepare: writes all comments as the encoder will read them to out/encoder/, for finetune.py.
const folder = 'out/encoder';
const tokenizer = new Tokenizer(JSON.parse(readFileSync(`${folder}/vocabulary.json`, 'utf8')) as string[]);

const composedCount = 60_000;
const seed = Number(process.env['SEED'] ?? 20_261_128);
/** Of the comments about other things, one in so many, if the first stage takes it for an argument about AI. */
const plainEvery = 3;

type Entry = Example & { positive?: boolean };

/** Token ids of each window and where its sentences stand, with labels. A written positive and its twin share a fold. */
function lineOf(example: Entry): string {
  const { id, group, sentences, labels, unsure, disagreed } = example;
  const windows = windowsOf(example.comment, sentences, tokenizer).map(({ ids, spans }) => ({
    i: ids,
    s: spans.map(({ sentence, start, end }) => [sentence, start, end]),
  }));
  const written = 'writtenFor' in example;
  const fold = written ? id.replace(/\d+$/, (number) => String(Math.floor((Number(number) - 1) / 2))) : group;
  return JSON.stringify({ id, fold_key: fold, held_out: written && isHeldOut(example), n: sentences.length, windows, labels, unsure, ambiguous: disagreed });
}

function write(name: string, examples: readonly Entry[]): void {
  writeFileSync(`${folder}/${name}.jsonl.gz`, gzipSync(examples.map(lineOf).join('\n')));
  console.log(`${name}: ${examples.length} comments`);
}

mkdirSync(folder, { recursive: true });
const { train, pool, dev, written } = loadData();
// Comments of the threads that thresholds are set with would make them look better than they are.
const devThreads = new Set(dev.map(({ group }) => group));
const elsewhere = ({ group }: Example): boolean => !devThreads.has(group);
const labelled = new Set([...train, ...pool, ...dev].map(({ id }) => id));
const texts = readTexts();
const names = [...new Map([...texts].map(([key, words]) => [words, key])).values()].filter((key) => !labelled.has(key));
const unlabelled = names.map((key): PublicLabel => {
  const [source = '', nativeId = ''] = key.split(' ');
  return { source, nativeId, numbers: {}, unsure: [], disagreed: [] };
});
write('train', train.filter(elsewhere));
write('pool', pool.filter(elsewhere));
write('dev', dev);
write('written', written);
const { linear, decision } = firstStage();
write('unlabelled', examplesOfLabels(unlabelled, texts).filter(elsewhere).filter(({ comment, sentences }) => sentences.length > 0 && linear.passesGate(comment)));

const hosts = [...train, ...pool].filter(elsewhere).flatMap(({ id, labels, unsure, disagreed }): PublicText[] => {
  const isEmpty = Object.keys(labels).length + unsure.length + disagreed.length === 0;
  const words = isEmpty ? texts.get(id) : undefined;
  return words ? [words] : [];
});
const { pairs, frames, thesaurus } = readClauses('src/training/corpus/clauses');
// The first four debates matter most; a debate with few pairs is not to be learned by heart.
const material = debates.flatMap(({ id, positions }) => {
  const own = pairs.get(id) ?? [];
  return own.length === 0 ? [] : [{ positions, pairs: own, weight: Math.sqrt(own.length) * (firstPositions.includes(positions[0]) ? 2 : 1) }];
});
const random = randomOf(seed);
const composed = compose({ debates: material, frames, hosts, thesaurus }, composedCount, random);
const inOtherWords = readWritten('src/training/corpus/written')
  .filter((each) => !isHeldOut(each))
  .map((each) => ({ ...exampleOfWritten(varyWritten(each, thesaurus, varied.words, random)), id: `varied-${each.id}` }));
write('composed', [...composed, ...inOtherWords]);
write('plain', readPlain(plainEvery).toLearn.filter(({ comment }) => linear.passesGate(comment) && isWorthReading(decision, linear.score(comment))));
