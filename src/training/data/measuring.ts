import { hashText, untelling } from '../../reports/hash-text.ts';
import type { Example } from './examples.ts';

/**
 * The labelled comments that may teach: all but those whose words measure. Ids alone do not tell, since of some comments only the
 * corpus file's is known.
 */
export function withoutTextsOf(measuring: readonly Example[], labelled: readonly Example[]): Example[] {
  const hashes = new Set(measuring.map(({ comment }) => hashText(comment)));
  hashes.delete(untelling);
  return labelled.filter(({ comment }) => !hashes.has(hashText(comment)));
}
