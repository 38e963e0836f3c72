import type { Counterargument, Strength } from './schema.ts';
import { meaningfulStems, stems } from './words.ts';

/** How much a counterargument's strength counts next to its fit: it decides among those that fit alike. */
const strengthBonus: Record<Strength, number> = { strong: 0.5, moderate: 0.3, contested: 0 };

/** What a word of the sentence adds when it is a topic word of a counterargument, and when it only occurs in its text. */
const weight = { topic: 2, text: 0.6 };

/** A counterargument's words as they are compared. */
interface Words {
  topics: string[];
  text: Set<string>;
}

const known = new WeakMap<Counterargument, Words>();

/**
 * Sorts the counterarguments to a position by how well they answer a sentence, best first.
 *
 * Topic words and phrases count most, words of title and summary a little, each the more the fewer of the
 * counterarguments share it; then the stronger go first. An empty sentence leaves the order of strength;
 * among equals the order of the data file stays.
 */
export function rank(counterarguments: Counterargument[], sentence: string): Counterargument[] {
  const said = ` ${stems(sentence).join(' ')} `;
  const saidWords = [...meaningfulStems(sentence)];
  const fits = counterarguments.map((counterargument) => {
    const { topics, text } = wordsOf(counterargument);
    return { topics: topics.filter((topic) => said.includes(` ${topic} `)), words: saidWords.filter((word) => text.has(word)) };
  });
  const topicRarity = rarity(fits.map(({ topics }) => topics));
  const wordRarity = rarity(fits.map(({ words }) => words));
  const scored = counterarguments.map((counterargument, index) => {
    const { topics = [], words = [] } = fits[index] ?? {};
    const byTopic = sum(topics.map((topic) => topicRarity(topic) * Math.sqrt(topic.split(' ').length)));
    const score = weight.topic * byTopic + weight.text * sum(words.map(wordRarity)) + strengthBonus[counterargument.strength];
    return { counterargument, score };
  });
  return scored.sort((first, second) => second.score - first.score).map(({ counterargument }) => counterargument);
}

function wordsOf(counterargument: Counterargument): Words {
  const { topics, title, summary } = counterargument;
  const words = known.get(counterargument) ?? {
    topics: [...new Set(topics.map((topic) => stems(topic).join(' ')))],
    text: meaningfulStems([title, ...summary].join(' ')),
  };
  known.set(counterargument, words);
  return words;
}

/** How much a word says: the less, the more of the lists contain it. */
function rarity(lists: string[][]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + lists.length / (counts.get(word) ?? 1));
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
