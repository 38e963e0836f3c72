import { row, said, story, threadPage } from './hacker-news-page.ts';

/** Comments of {@link plainThread}: two that make an argument as bluntly as it can be made, two that are about lunch. */
export const parrots = '101';
export const lunch = '102';
export const bubble = '103';
export const soup = '104';

/** In quirks mode, as on Hacker News, nothing below the end of a page counts as within reach of the mouse. */
const space = '<div style="height:1500px"></div>';

const rows = [
  row({ id: 101, author: 'ann', body: said('I had hoped for more than this. LLMs are just stochastic parrots that regurgitate their training data. That is my whole comment.') }),
  row({ id: 102, author: 'bob', depth: 1, body: said('We had lunch in the garden today. The bread was very good.') }),
  row({ id: 103, author: 'cem', body: said('AI is a bubble: the spending on data centers will never pay off, and the AI bubble is going to pop.') }),
  row({ id: 104, author: 'dee', depth: 1, body: said('My soup is getting cold.') + space }),
].join('');

/** A thread on Hacker News for tests of what surrounds recognition, so blunt that any recognition gets it right. */
export const plainThread = { url: 'https://news.ycombinator.com/item?id=1', html: threadPage(rows, { head: story }) };
