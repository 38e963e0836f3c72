import type { PackedTables } from '../../detect/concepts/packed-tables.ts';
import { tableBytes, type TrainedTable } from '../table-file.ts';

/** The bytes that {@link ConceptModel} reads: the table of their weights, then what the concepts are. */
export function conceptBytes(trained: TrainedTable, { head, wide, narrow }: PackedTables, positions: readonly string[], most: number): Uint8Array {
  const numbers = new Uint8Array(wide.byteLength + narrow.byteLength);
  numbers.set(new Uint8Array(wide.buffer));
  numbers.set(new Uint8Array(narrow.buffer), wide.byteLength);
  return tableBytes(trained, positions, most, { version: 4, concepts: head }, numbers);
}
