import { readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../knowledge/schema.ts';
import { findOut, type Question } from './ask.ts';
import { draftCounterargument, draftDebate, draftSource } from './drafts.ts';
import { format } from './format.ts';
import { dataFolder, KnowledgeError, readChecked } from './load.ts';

const needed = (flag: string, ask: string): Question => ({ flag, ask, required: true });
const wanted = (flag: string, ask: string): Question => ({ flag, ask });
const side = (name: string): Question[] => [
  needed(`${name}-id`, `Id of the ${name}'s position`),
  needed(`${name}-label`, `Its name on a badge, at most 24 characters`),
  needed(`${name}-claim`, `Its claim in one sentence`),
];

/** What each command asks, by what it makes. */
const questions: Record<string, Question[]> = {
  counterargument: [
    needed('position', 'Id of the position that it answers'), needed('title', 'Title, at most 70 characters'), wanted('id', 'Id, by default made of the title'),
    wanted('strength', 'strong, moderate or contested'), wanted('summary', '2 to 4 sentences: finding, meaning, limits'),
    wanted('rejoinder', 'The best reply to it'), needed('sources', '1 to 3 source ids, with commas'), wanted('topics', 'Words of the comments that it answers, with commas'),
  ],
  source: [
    needed('id', 'Id, such as yue-2025'), needed('title', 'Title'), needed('authors', 'Authors, "Family, Given" or an organisation, with semicolons'), needed('publisher', 'Publisher'), needed('date', 'Date, YYYY[-MM[-DD]]'),
    needed('url', 'Address'), needed('kind', 'paper, filing, statistics, court, official, measurement, company, report, news, essay or talk'),
    wanted('finding', 'What it found, with its limits'), wanted('asof', 'Date that the figures describe'), wanted('verified', 'seen, second-hand, unconfirmed or from-memory'),
    wanted('via', 'Through whose account, if second-hand'),
  ],
  debate: [needed('id', 'Id of the debate'), needed('title', 'Title'), needed('question', 'The question that the sides answer'), ...side('skeptic'), ...side('advocate')],
};

type Draft = [path: string, entry: unknown][];

async function draft(kind: string, args: string[]): Promise<Draft> {
  const told = await findOut(questions[kind] ?? [], args);
  if (kind === 'source') return [[`sources/${told['id']}.json`, draftSource(told, new Date().toISOString().slice(0, 10))]];
  if (kind === 'debate') {
    const { debates } = await readChecked();
    const { debate, positions } = draftDebate(told, debates.size + 1);
    return [[`debates/${debate.id}.json`, debate], ...positions.map((position): Draft[number] => [`positions/${position.id}.json`, position])];
  }
  const path = `positions/${told['position']}.json`;
  const position = JSON.parse(await readFile(join(dataFolder, path), 'utf8')) as Position;
  return [[path, { ...position, counterarguments: [...position.counterarguments, draftCounterargument(told)] }]];
}

/** Writes the draft, or nothing at all when the base would not hold together with it. */
async function keep(files: Draft, kind: string): Promise<void> {
  const before = await Promise.all(files.map(async ([path]) => (existsSync(join(dataFolder, path)) ? readFile(join(dataFolder, path), 'utf8') : null)));
  if (kind !== 'counterargument' && before.some((text) => text !== null)) throw new Error(`There is one already: ${files.map(([path]) => path).join(', ')}`);
  for (const [path, entry] of files) await writeFile(join(dataFolder, path), format(entry));
  const { problems } = await readChecked();
  if (problems.length === 0) return;
  await Promise.all(files.map(([path], index) => (before[index] ? writeFile(join(dataFolder, path), before[index]) : rm(join(dataFolder, path)))));
  throw new KnowledgeError(problems);
}

const [kind = '', ...args] = process.argv.slice(2);
try {
  if (!questions[kind]) throw new Error(`npm run new:${Object.keys(questions).join(', new:')}`);
  const files = await draft(kind, args);
  await keep(files, kind);
  console.log(files.map(([path]) => join(dataFolder, path)).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
