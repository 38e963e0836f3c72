import type { ConceptTables } from '../../detect/concepts/concept-tables.ts';
import { tableBytes, type TrainedTable } from '../table-file.ts';

/** The bytes that {@link ConceptModel} reads: what the concepts are and the table of their weights, then the phrases. */
export function conceptBytes(trained: TrainedTable, { phrases, ...concepts }: ConceptTables, positions: readonly string[], most: number): Uint8Array {
  const head = { version: 1, concepts, phrases: phrases.length };
  return tableBytes(trained, positions, most, head, new Uint8Array(Uint16Array.from(phrases).buffer));
}
