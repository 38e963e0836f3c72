import { tableBytes } from './table-file.ts';
import type { TrainedGate } from './train-gate.ts';
import type { TrainedLinear } from './train-linear.ts';

/** The bytes that {@link LinearModel} reads: the table of weights, then the gate's. */
export function linearBytes(linear: TrainedLinear, gate: TrainedGate, positions: readonly string[], most: number): Uint8Array {
  const head = { version: 2, gate: { scale: gate.scale, bias: gate.bias, threshold: gate.threshold } };
  return tableBytes(linear, positions, most, head, new Uint8Array(gate.table.buffer));
}
