import type { ConceptReader } from '../../src/detect/concepts/concept-reader.ts';
import { kinds, type FeatureSet } from '../../src/detect/concepts/feature-set.ts';
import { ownSentencesOf } from '../../src/text/comment-sentences.ts';

export type Kind = keyof typeof kinds;

/** The features of a set with what they are. */
function copied({ features, kinds: own }: FeatureSet): Map<number, Kind> {
  const names = Object.keys(kinds) as Kind[];
  return new Map([...features.items.subarray(0, features.length)].map((feature, at) => [feature, names[own.items[at]!]!]));
}

/** What a reader finds in each sentence of a text, and around them. */
export function readConcepts(reader: ConceptReader, title: string, text: string): { sentences: Map<number, Kind>[]; around: Map<number, Kind> } {
  const sentences: Map<number, Kind>[] = [];
  const own = ownSentencesOf({ id: '1', url: '', blocks: [{ kind: 'own', text }] });
  const around = reader.read(title, own, (features, at) => (sentences[at] = copied(features)));
  return { sentences, around: copied(around) };
}
