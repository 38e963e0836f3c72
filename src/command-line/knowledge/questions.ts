import type { Question } from './ask.ts';

const needed = (flag: string, ask: string): Question => ({ flag, ask, required: true });
const wanted = (flag: string, ask: string): Question => ({ flag, ask });
const side = (name: string): Question[] => [
  needed(`${name}-id`, `Id of the ${name}'s position`),
  needed(`${name}-label`, `Its name on a badge, at most 24 characters`),
  needed(`${name}-claim`, `Its claim in one sentence`),
];

/** What each scaffolding command asks, by what it makes. */
export const questions: Record<string, Question[]> = {
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
