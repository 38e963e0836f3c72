import type { ConceptTables } from '../../src/detect/concepts/concept-tables.ts';
import { compileConcepts } from '../../src/training/concepts/compile.ts';
import { readRules } from '../../src/training/concepts/rule-file.ts';

/** The positions of the rules below. */
export const positions = ['yes', 'no'];

const scopes = `
@NEGATED = not, never
@ATTRIBUTED = people say
@CONDITIONAL = if
`;

/** Rules as the engine reads them, with a small file of scopes beside them. `texts` decide what is tried where. */
export function rulesOf(text: string, texts: readonly string[] = []): ConceptTables {
  const files = new Map([['debate', readRules(text, 'debate.txt')], ['scopes', readRules(scopes, 'scopes.txt')]]);
  return compileConcepts(files, positions, texts);
}
