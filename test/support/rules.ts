import type { ConceptTables } from '../../src/detect/concepts/concept-tables.ts';
import { packTables, type PackedTables } from '../../src/detect/concepts/packed-tables.ts';
import { compileConcepts } from '../../src/training/concepts/compile.ts';
import { readRules } from '../../src/training/concepts/rule-file.ts';

/** The positions of the rules below. */
export const positions = ['yes', 'no'];

const scopes = `
@NEGATED = not, never
@ATTRIBUTED = people say
@CONDITIONAL = if
`;

/** Rules put together, with a small file of scopes beside them. `texts` decide what is tried where. */
export function tablesOf(text: string, texts: readonly string[] = []): ConceptTables {
  const files = new Map([['debate', readRules(text, 'debate.txt')], ['scopes', readRules(scopes, 'scopes.txt')]]);
  return compileConcepts(files, positions, texts);
}

/** Rules as the engine reads them. */
export const rulesOf = (text: string, texts: readonly string[] = []): PackedTables => packTables(tablesOf(text, texts));
