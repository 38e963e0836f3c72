import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOfLabels, type Example } from './examples.ts';
import { textFolders, type PublicText } from './texts.ts';

/** What names the subject of our debates. A comment without any of these words is taken to assert none of their positions. */
const aboutAi =
  /\b(ai|agi|asi|ml|llms?|gpts?|gpt-?\d\S*|chatgpt|chatbots?|openai|anthropic|claude|gemini|copilot|cursor|codex|deepseek|qwen|mistral|llama|ollama|grok|nvidia|gpus?|tpus?|altman|neural|transformers?|models?|bots?|robots?|agents?|agentic|prompt\w*|tokens?|data ?cent(er|re)s?|hallucinat\w*|autocomplete|artificial|intelligence|vibe|train(ed|ing)|algorithms?|automat\w+|machine|diffusion|midjourney)\b/i;

/** Which lines are kept from training, to measure with. */
const isHeldOut = (line: number): boolean => line % 20 === 0;

/** Lines of the file of comments on everything, one a line; empty where this machine has none. */
function readPlainLines(folders: readonly string[]): string[] {
  const path = folders.map((folder) => join(folder, 'text.txt.xz')).find((each) => existsSync(each));
  if (path === undefined) return [];
  const { stdout, error } = spawnSync('xz', ['-dc', path], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error) throw new Error(`${path} cannot be unpacked: ${error.message} (the program xz is needed)`);
  return stdout.split('\n');
}

/** A comment about other things, and the title of a thread about other things: half have none, for a reader's page may tell none. */
function textOf(line: string, number: number, titles: readonly string[]): PublicText {
  // Comments that teach or measure are picked by their number: what has a title must not go with that.
  const group = Math.floor(number / 61);
  return { text: line, title: group % 2 === 0 ? '' : (titles[group % titles.length] ?? '') };
}

/**
 * Real comments about anything but AI: for the gate and both stages to learn that words like "bubble", "power" or "copy" are no
 * argument about AI. Each asserts nothing, which nobody checked one by one: it names none of our subjects.
 *
 * @param every of the comments that are for training one in so many; none unless told
 */
export function readPlain(every = Infinity, folders: readonly string[] = textFolders): { toLearn: Example[]; heldOut: Example[] } {
  const titles = readFileSync('src/training/corpus/titles.txt', 'utf8').split('\n').filter(Boolean);
  const toLearn: Example[] = [];
  const heldOut: Example[] = [];
  readPlainLines(folders).forEach((line, number) => {
    const list = isHeldOut(number) ? heldOut : number % every === 1 ? toLearn : null;
    if (!list || aboutAi.test(line)) return;
    const label = { source: 'plain', nativeId: String(number), numbers: {}, unsure: [], disagreed: [] };
    const [example] = examplesOfLabels([label], new Map([[`plain ${number}`, textOf(line, number, titles)]]));
    if (example && example.sentences.length > 0) list.push(example);
  });
  return { toLearn, heldOut };
}
