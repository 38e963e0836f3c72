import type { Scanner } from './scanner.ts';

const pairPrime = 0x9e3779b1 | 0;
const skipSalt = 0x51ed270b | 0;
const titleSalt = 0x2545f491 | 0;
const commentSalt = 0x1b873593 | 0;

const mixed = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return first ^ (first >>> 13);
};

/** The hash of two words in order. */
export const pairOf = (first: number, second: number): number => mixed(Math.imul(first, pairPrime) + second | 0);

/** The hash of two words with one between. */
export const skippingOf = (first: number, second: number): number => pairOf(first ^ skipSalt, second);

/** The hash of a feature when it stands in the thread's title instead of the comment. */
export const inTitle = (feature: number): number => mixed(feature ^ titleSalt);

/** The hash of a feature of a sentence when it stands anywhere in the comment around it. */
export const inComment = (feature: number): number => mixed(feature ^ commentSalt);

/** Called for each feature with the words that it spans: `from` and `to` index the scanner's words, both inclusive. */
export type FeatureVisitor = (feature: number, from: number, to: number) => void;

/**
 * Visits the features of the words last scanned, in a window [from, to): each word, each pair and triple of
 * neighbours, and each pair with one word between.
 */
export function visitFeatures({ hashes }: Scanner, from: number, to: number, visit: FeatureVisitor): void {
  for (let index = from; index < to; index++) {
    const word = hashes[index]!;
    visit(word, index, index);
    if (index + 1 >= to) continue;
    const pair = pairOf(word, hashes[index + 1]!);
    visit(pair, index, index + 1);
    if (index + 2 >= to) continue;
    visit(pairOf(pair, hashes[index + 2]!), index, index + 2);
    visit(skippingOf(word, hashes[index + 2]!), index, index + 2);
  }
}
