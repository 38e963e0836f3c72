/** A comment of the demonstration thread. In English, as everything that Counterpoint reads. */
export interface DemonstrationComment {
  id: string;
  author: string;
  /** How many comments it is below the first. */
  depth: number;
  quote?: string;
  words: string;
}

/** A small thread in our own words: arguments of both sides, an answer, and two comments that must stay without a badge. */
export const demonstration: DemonstrationComment[] = [
  {
    id: '1', author: 'ledgerline', depth: 0,
    words: 'AI is a bubble. The industry spends hundreds of billions a year on data centers and takes in a small part of that, the chips wear out before they have paid for themselves, and it will pop as the railways did.',
  },
  {
    id: '2', author: 'northgrid', depth: 1,
    words: 'AI revenue is growing faster than that of any software business before it and compute is sold out. With demand like this the spending is justified; it is not a bubble but an expensive build-out.',
  },
  { id: '3', author: 'ledgerline', depth: 2, quote: 'compute is sold out', words: 'Do you have a source for that?' },
  {
    id: '4', author: 'brindlecat', depth: 0,
    words: 'LLMs are just stochastic parrots. They remix their training data and predict the next token; they do not understand anything and cannot produce anything new.',
  },
  { id: '5', author: 'gullwing', depth: 1, words: 'Off topic: does anybody know which font this page uses?' },
];
