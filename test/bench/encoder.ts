import encoderFile from '../../src/detect/model/encoder.bin';
import { detect } from '../../src/detect/detector.ts';
import { readArtefact } from '../../src/detect/encoder/artefact.ts';
import { Encoder } from '../../src/detect/encoder/encoder.ts';
import { Reader } from '../../src/detect/encoder/reader.ts';
import { Tokenizer } from '../../src/detect/encoder/tokenizer.ts';
import { windowsOf } from '../../src/detect/encoder/windows.ts';
import { conceptStage, firstStage } from '../../src/detect/stages.ts';
import { ownSentencesOf } from '../../src/text/comment-sentences.ts';
import { aboutAI } from './engine-texts.ts';

// npm run bench:encoder: what the stages after the first cost a token, and where the time goes.
const turns = 15;
const commentsRead = 100;

/** Milliseconds for all items, each at its best turn, so that a busy machine disturbs little. */
function fastest<Item>(items: readonly Item[], work: (item: Item, index: number) => void): number {
  const best = items.map(() => Infinity);
  for (let turn = 0; turn < turns; turn++) {
    items.forEach((item, index) => {
      const before = performance.now();
      work(item, index);
      best[index] = Math.min(best[index]!, performance.now() - before);
    });
  }
  return best.reduce((sum, time) => sum + time, 0);
}

const artefact = readArtefact(encoderFile);
const encoder = new Encoder(artefact);
const reader = new Reader(artefact);
const tokenizer = new Tokenizer(artefact.header.vocabulary);
const { linear } = firstStage();
const { name, comments } = aboutAI();
const read = comments.filter((comment) => linear.passesGate(comment)).slice(0, commentsRead);
const sentences = read.map(ownSentencesOf);
const windows = read.map((comment, index) => windowsOf(comment, sentences[index]!, tokenizer));
const tokens = windows.flat().reduce((sum, { ids }) => sum + ids.length, 0);

const parts: [string, number][] = [
  ['the whole of detect', fastest(read, (comment) => detect(comment))],
  ['gate and first stage', fastest(read, (comment) => linear.passesGate(comment) && linear.score(comment))],
  ['sentences', fastest(read, (comment) => ownSentencesOf(comment))],
  ['concepts', fastest(read, (comment, index) => conceptStage().score(comment, sentences[index]!))],
  ['tokens and windows', fastest(read, (comment, index) => windowsOf(comment, sentences[index]!, tokenizer))],
  ['encoder', fastest(windows.flat(), ({ ids }) => encoder.encode(ids))],
  ['tokens, encoder, heads', fastest(read, (comment, index) => reader.score(comment, sentences[index]!))],
];
console.log(`${name}: ${read.length} that pass the gate, ${tokens} tokens, ${windows.flat().length} windows`);
for (const [part, time] of parts) console.log(`  ${part.padEnd(24)}${time.toFixed(1).padStart(8)} ms ${((1e6 * time) / tokens).toFixed(0).padStart(8)} ns a token`);
console.log('encoder, by the length of the window:');
for (const length of [8, 16, 32, 64, 96, 128]) {
  const ids = Array.from({ length }, (_, index) => 100 + 7 * index);
  const time = Math.min(...Array.from({ length: turns }, () => fastest([ids], (each) => encoder.encode(each))));
  console.log(`  ${String(length).padStart(6)} tokens ${((1e6 * time) / length).toFixed(0).padStart(8)} ns a token`);
}
