import { debates, firstPositions } from '../positions.ts';
import { randomOf } from '../random.ts';
import { readClauses } from './clauses.ts';
import { compose, varied } from './compose.ts';
import { exampleOfWritten, type Example } from './examples.ts';
import { isHeldOut } from './held-out.ts';
import type { PublicText } from './texts.ts';
import { varyWritten } from './thesaurus.ts';
import { readWritten } from './written.ts';

const corpus = 'src/training/corpus';

/** The texts of real comments that assert nothing at all, not even unsurely. */
function hostsOf(real: readonly Example[], texts: ReadonlyMap<string, PublicText>): PublicText[] {
  return real.flatMap(({ id, labels, unsure, disagreed }) => {
    const isEmpty = Object.keys(labels).length + unsure.length + disagreed.length === 0;
    const words = isEmpty ? texts.get(id) : undefined;
    return words ? [words] : [];
  });
}

/**
 * Comments composed of the repository's clauses and frames, some beside real ones, and our written examples in other words; none of those that
 * measure. The same from the same seed.
 */
export function readComposed(real: readonly Example[], texts: ReadonlyMap<string, PublicText>, count: number, seed: number): { composed: Example[]; inOtherWords: Example[] } {
  const { pairs, frames, thesaurus } = readClauses(`${corpus}/clauses`);
  // The first four debates matter most; a debate with few pairs is not to be learned by heart.
  const material = debates.flatMap(({ id, positions }) => {
    const own = pairs.get(id) ?? [];
    return own.length === 0 ? [] : [{ positions, pairs: own, weight: Math.sqrt(own.length) * (firstPositions.includes(positions[0]) ? 2 : 1) }];
  });
  const random = randomOf(seed);
  const composed = compose({ debates: material, frames, hosts: hostsOf(real, texts), thesaurus }, count, random);
  const inOtherWords = readWritten(`${corpus}/written`)
    .filter((each) => !isHeldOut(each))
    .map((each) => ({ ...exampleOfWritten(varyWritten(each, thesaurus, varied.words, random)), id: `varied-${each.id}` }));
  return { composed, inOtherWords };
}
