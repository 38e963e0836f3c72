import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { annotate } from '../../src/annotate.ts';
import type { Comment } from '../../src/comment.ts';
import { firstStage, unload } from '../../src/detect/stages.ts';
import type { Figure } from './figures.ts';
import { aboutAI, aboutAnything, fill, type Texts } from './engine-texts.ts';
import { others } from './others.ts';

const turns = 9;
const megabyte = 1e6;
const part = 'Recognition by itself';

setFlagsFromString('--expose-gc');
const garbageCollector = runInNewContext('gc') as () => void;

/** Several times, since buffers outside of the heap are given back later than what held them. */
async function collectGarbage(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    garbageCollector();
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

let kept = 0;
/** Keeps the optimiser from leaving out what nobody reads. */
const keep = (value: number): void => void (kept += value);

function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** The yardstick: lower-case a text and find its words, nothing else. */
function bareLoop(text: string): number {
  const lower = text.toLowerCase();
  let words = 0;
  let isInside = false;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code > 191;
    if (isLetter && !isInside) words++;
    isInside = isLetter;
  }
  return words;
}

function firstStageOf(comment: Comment): number {
  const { linear } = firstStage();
  return linear.passesGate(comment) ? linear.score(comment)[0]! : 0;
}

const passing = (comments: readonly Comment[]): Comment[] => comments.filter((comment) => firstStage().linear.passesGate(comment));

/** Gate and first stage against the yardstick, by turns in one process; the best turn of each. */
function throughput({ name, comments }: Texts, limit: number): Figure[] {
  const texts = fill(comments, 5 * megabyte);
  const size = texts.reduce((sum, { blocks }) => sum + blocks.reduce((part, { text }) => part + text.length, 0), 0);
  const bare = () => texts.forEach(({ blocks }) => blocks.forEach(({ text }) => keep(bareLoop(text))));
  const stage = () => texts.forEach((comment) => keep(firstStageOf(comment)));
  const times = Array.from({ length: turns }, () => [milliseconds(bare), milliseconds(stage)] as const);
  const [fastestBare, fastestStage] = [Math.min(...times.map(([each]) => each)), Math.min(...times.map(([, each]) => each))];
  const passed = passing(texts).length / texts.length;
  const speed = (time: number): number => size / time / 1000;
  return [
    { part, name: `gate and first stage, as a share of the bare loop’s speed, on ${name}`, value: fastestBare / fastestStage, unit: '', least: limit },
    { part, name: `the same as a speed (${(100 * passed).toFixed(0)} % pass the gate)`, value: speed(fastestStage), unit: 'MB/s' },
  ];
}

/** The whole engine and what a developer would otherwise take from npm, each by turns with the bare loop in this process. */
function sideBySide({ name, comments }: Texts): Figure[] {
  const engine = { name: 'Counterpoint, both stages', read: (text: string) => annotate({ id: '1', url: '', blocks: [{ kind: 'own', text }] }).length, share: 0.02 };
  return [engine, ...others()].flatMap(({ name: other, read, share }) => {
    const texts = fill(comments, share * 5 * megabyte).flatMap(({ blocks }) => blocks.map(({ text }) => text));
    const size = texts.reduce((sum, text) => sum + text.length, 0);
    const times = Array.from({ length: 3 }, () => [milliseconds(() => texts.forEach((text) => keep(bareLoop(text)))), milliseconds(() => texts.forEach((text) => keep(read(text))))] as const);
    const [bare, own] = [Math.min(...times.map(([each]) => each)), Math.min(...times.map(([, each]) => each))];
    const side = `Side by side on ${name}`;
    return [
      { part: side, name: `${other}, in thousandths of the bare loop’s speed`, value: (1000 * bare) / own, unit: '' },
      { part: side, name: `${other}, as a speed`, value: size / own / 1000, unit: 'MB/s' },
    ];
  });
}

/** The whole engine on a thread: all, the first screen, and the longest that one comment takes. */
function wholeThread({ comments }: Texts): Figure[] {
  const thread = comments.slice(0, 1000);
  const size = thread.reduce((sum, { blocks }) => sum + blocks.reduce((part, { text }) => part + text.length, 0), 0);
  unload();
  const load = milliseconds(() => keep(annotate(thread[0]!).length));
  const runs = Array.from({ length: 3 }, () => thread.map((comment) => milliseconds(() => keep(annotate(comment).length))));
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
  const best = runs.sort((first, second) => sum(first) - sum(second))[0]!;
  const on = `a thread of ${thread.length} comments (${(size / megabyte).toFixed(2)} MB)`;
  return [
    { part, name: `${on}, all of it`, value: sum(best), unit: 'ms' },
    { part, name: `${on}, the first 24`, value: sum(best.slice(0, 24)), unit: 'ms' },
    { part, name: `${on}, the longest comment`, value: Math.max(...best), unit: 'ms' },
    { part, name: 'start-up: the first comment, with reading the model', value: load, unit: 'ms' },
  ];
}

/** Time for each character of one comment that grows: the same when time is linear. */
function growth({ comments }: Texts): Figure[] {
  const text = fill(passing(comments), megabyte).flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
  return [1e3, 1e4, 1e5, 1e6, 1e7, 5e7].map((size) => {
    const comment: Comment = { id: '1', url: '', blocks: [{ kind: 'own', text: text.repeat(Math.ceil(size / text.length)).slice(0, size) }] };
    const repeats = Math.max(1, Math.min(20, Math.round(1e5 / size)));
    const time = Math.min(...Array.from({ length: 3 }, () => milliseconds(() => { for (let turn = 0; turn < repeats; turn++) keep(annotate(comment).length); }) / repeats));
    return { part, name: `one comment of ${size / 1000} KB, for each character`, value: (1e6 * time) / size, unit: 'ns' };
  });
}

/** Memory before, with the model, and at most while reading; typed arrays and WebAssembly memory included. */
async function memory({ comments }: Texts): Promise<Figure[]> {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / megabyte;
  };
  const thread = comments.slice(0, 1000);
  unload();
  await collectGarbage();
  const before = used();
  keep(annotate(passing(comments)[0]!).length);
  await collectGarbage();
  const loaded = used();
  let most = loaded;
  for (const comment of thread) {
    keep(annotate(comment).length);
    most = Math.max(most, used());
  }
  return [
    { part, name: 'memory, with the model read', value: loaded - before, unit: 'MB' },
    { part, name: 'memory at most, while a thread is read, in Node', value: most - before, unit: 'MB' },
  ];
}

/** The same time for each character, however long a comment is: so it is linear. */
function linear(grown: Figure[]): Figure {
  const [shortest = Number.NaN, ...longer] = grown.slice(1).map(({ value }) => value);
  return { part, name: 'the slowest character of longer comments, against one of 10 KB', value: Math.max(...longer) / shortest, unit: 'times', most: 2 };
}

/** What recognition costs by itself, without a browser. */
export async function measureEngine(): Promise<Figure[]> {
  const debate = aboutAI();
  console.log('recognition by itself …');
  const figures = [...(await memory(debate)), ...throughput(debate, 0.2), ...throughput(aboutAnything(), 0.45), ...wholeThread(debate)];
  const grown = growth(debate);
  const sides = sideBySide(debate);
  if (kept === 0) throw new Error('Nothing was found at all.');
  return [...figures, ...grown, linear(grown), ...sides];
}
