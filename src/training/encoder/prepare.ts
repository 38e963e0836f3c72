import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isWorthReading } from '../../detect/decision.ts';
import { firstStage } from '../../detect/stages.ts';
import { Tokenizer } from '../../detect/encoder/tokenizer.ts';
import { windowsOf } from '../../detect/encoder/windows.ts';
import { readComposed } from '../data/composed.ts';
import { examplesOfLabels, type Example } from '../data/examples.ts';
import { isHeldOut } from '../data/held-out.ts';
import { loadData } from '../data/load.ts';
import { readPlain } from '../data/plain.ts';
import { readTexts } from '../data/texts.ts';
import type { PublicLabel } from '../data/label-file.ts';

// npm run encoder:prepare: writes all comments as the encoder will read them to out/encoder/, for finetune.py.
const folder = 'out/encoder';
const tokenizer = new Tokenizer(JSON.parse(readFileSync(`${folder}/vocabulary.json`, 'utf8')) as string[]);

const composedCount = 60_000;
/** Another one composes other comments, for epochs of a training that goes on: see README.md. */
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

const { composed, inOtherWords } = readComposed([...train, ...pool].filter(elsewhere), texts, composedCount, seed);
write('composed', [...composed, ...inOtherWords]);
write('plain', readPlain(plainEvery).toLearn.filter(({ comment }) => linear.passesGate(comment) && isWorthReading(decision, linear.score(comment))));
