/** A comment of the demonstration thread. All words are our own. */
export interface DemonstrationComment {
  id: number;
  /** How deep it hangs in the thread. */
  depth: number;
  author: string;
  /** The body as Hacker News writes it: the first paragraph bare, the next ones after an unclosed <p>. */
  body: string;
  /** The positions that its author asserts, by the code book; empty when it must have no badge. */
  makes: string[];
  /** Why it is in the thread, when that is not plain. */
  because?: string;
  state?: 'downvoted' | 'flagged' | 'collapsed';
}

export const title = 'Ask HN: What would change your mind about language models?';

/** Every main debate on both sides, then what must stay without a badge: quotations, rejections, questions, other topics. */
export const comments: DemonstrationComment[] = [
  {
    id: 90000101,
    depth: 0,
    author: 'larkfield',
    body: `I keep waiting for the moment where it surprises me and it never comes. These models are stochastic parrots: they remix whatever was in the training set, and outside of it they fall apart.<p>Ask for a solver nobody has written up on a blog and you get the nearest blog post with your variable names in it. That is copying with extra steps, not learning.`,
    makes: ['copies-training-data'],
  },
  {
    id: 90000102,
    depth: 1,
    author: 'quiethours',
    body: `&gt; they remix whatever was in the training set<p>That stopped being a good description years ago. A model trained on nothing but lists of Othello moves builds the board inside itself, and if you edit that board its next move changes accordingly. It learned the structure behind the data, and that is why it handles positions it has never seen.`,
    makes: ['learns-and-generalizes'],
    because: 'It quotes the opposite position and answers it.',
  },
  {
    id: 90000103,
    depth: 2,
    author: 'mbrandt',
    body: `<i>&gt;builds the board inside itself</i><p>A board game with eight by eight squares. My codebase has somewhat more squares.`,
    makes: [],
    because: 'A joke about the example; no position.',
  },
  {
    id: 90000104,
    depth: 1,
    author: 'ondine7',
    body: `I used to think LLMs were just glorified autocomplete. Then I spent a winter with them and I no longer know what to call it.`,
    makes: [],
    because: 'A past view that the author has left.',
  },
  {
    id: 90000105,
    depth: 0,
    author: 'tessellate',
    body: `What would change my mind: a model that knows when it does not know. An LLM has no concept of truth. It has never touched, seen or checked anything, only strings about strings, so hallucination is not a bug that the next release fixes. It is what the machine does all the time, and sometimes the result happens to be true.`,
    makes: ['ungrounded-hallucination'],
  },
  {
    id: 90000106,
    depth: 1,
    author: 'harborlight',
    body: `Hallucination rates have been falling with every generation, and once the model can search, run code and check its own citations most of what is left goes away. That is an engineering problem with a known direction, not a law of nature. People make things up from memory as well; we gave them libraries.`,
    makes: ['grounding-is-solvable'],
  },
  {
    id: 90000107,
    depth: 2,
    author: 'tessellate',
    body: `Is there a measurement of that on questions where the search results themselves are wrong?`,
    makes: [],
    because: 'An honest question.',
  },
  {
    id: 90000108,
    depth: 0,
    author: 'pivotpoint',
    body: `Half of this thread argues about the models of 2023. Reinforcement learning changed everything: since o1 the models are trained to solve problems with checkable results, not to imitate text, and they search, notice mistakes and back up. Calling that next-token prediction misses the turning point completely.`,
    makes: ['rl-changed-everything'],
  },
  {
    id: 90000109,
    depth: 1,
    author: 'dsouza_k',
    body: `RL does not add anything that was not already in the base model. Sample the base model often enough and the same solutions are there; the reward only makes it pick them sooner. And it works only where a program can check the answer, so maths and code, which is exactly where all the impressive charts come from.<pre><code>pass@1    tuned wins\npass@256  base model catches up\n</code></pre>`,
    makes: ['rl-only-elicits'],
    because: 'Code stands apart from the words.',
  },
  {
    id: 90000110,
    depth: 0,
    author: 'ledgerline',
    body: `My answer is money. The AI industry spends hundreds of billions a year on data centers and takes in a small part of that. The chips are worn out before they have paid for themselves, the vendors finance their own customers, and every query is sold below cost. It is a bubble, and it will pop as the railways and the fibre did.`,
    makes: ['capex-bubble'],
  },
  {
    id: 90000111,
    depth: 1,
    author: 'northgrid',
    body: `AI revenue is growing faster than that of any software business before it, compute is sold out, and inference is already profitable on its own. Companies pay because they get something for it. With demand like this the spending is justified; calling it a bubble mistakes an expensive build-out for one nobody uses.`,
    makes: ['spending-pays-off'],
  },
  {
    id: 90000112,
    depth: 2,
    author: 'ledgerline',
    body: `&gt; inference is already profitable on its own<p>Source?`,
    makes: [],
    because: 'Only the quotation has an argument.',
  },
  {
    id: 90000113,
    depth: 1,
    author: 'copperwire',
    body: `The people who call AI a bubble said the same about the web, about phones and about every cloud provider.`,
    makes: [],
    because: 'It attributes the position to others and mocks it.',
  },
  {
    id: 90000114,
    depth: 0,
    author: 'fernhollow',
    body: `LLMs are not stochastic parrots, and they are not minds either. I wish we had a third word.`,
    makes: [],
    because: 'It rejects the position and does not argue the opposite.',
  },
  {
    id: 90000115,
    depth: 0,
    author: 'gullwing',
    body: `Slightly off topic: our parrot has learned to imitate the microwave, and the whole family now walks to the kitchen for nothing. The bubble wrap that the cage came in was the better toy.`,
    makes: [],
    because: 'The words without the topic.',
  },
  {
    id: 90000116,
    depth: 1,
    author: 'sparks',
    body: `Make sure that the cage is away from the stove, and that the kitchen sockets have a proper grounding. We lost a cockatiel to a faulty heater.`,
    makes: [],
    because: 'Grounding of the electrical kind.',
  },
  {
    id: 90000117,
    depth: 0,
    author: 'winterbourne',
    body: `Nothing on either side so far would change mine. Wake me when it does my taxes.`,
    makes: [],
    state: 'downvoted',
  },
  { id: 90000118, depth: 1, author: 'throwaway90', body: '[flagged]', makes: [], state: 'flagged' },
  {
    id: 90000119,
    depth: 0,
    author: 'isolde_m',
    body: `You could say the same of me. I learned to write by reading other people, I repeat their turns of phrase all day, and yet I understand what I write. Understanding is what good prediction needs, in me and in the model: you cannot predict the last page of a detective story without working out who did it.`,
    makes: ['learns-and-generalizes'],
    state: 'collapsed',
  },
];
