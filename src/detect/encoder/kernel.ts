import plain from './kernel/kernel.wasm';
import relaxed from './kernel/kernel-relaxed.wasm';

/** The functions of kernel.as.ts; every argument is a number, pointers are byte offsets. */
export interface Kernel {
  /** Bytes of a packed value. */
  valueBytes: WebAssembly.Global;
  isExact(least: number, most: number): number;
  pack(input: number, rows: number, columns: number, output: number, scales: number): void;
  packNamed(ids: number, rows: number, columns: number, table: number, tableScales: number, output: number, scales: number): void;
  packWeights(input: number, units: number, columns: number, output: number): void;
  multiply(
    input: number, inputScales: number, rows: number, columns: number,
    weights: number, unitScales: number, bias: number, units: number, output: number, mode: number,
  ): void;
  normalise(input: number, rows: number, columns: number, gain: number, bias: number, output: number): void;
  mix(input: number, length: number, columns: number, weights: number, output: number): void;
  attend(qkv: number, length: number, width: number, room: number, output: number): void;
}

/** The kernel with relaxed SIMD (Chrome from 114 on, Firefox from 146 on), whose products are twice as fast in Chrome, and the one for all others. */
export const kernels: readonly Uint8Array[] = [relaxed, plain];

/**
 * Starts the first kernel that this engine knows the instructions of and computes rightly with. All compute the same.
 *
 * @throws Error when there is none
 */
export function startKernel(memory: WebAssembly.Memory, from = kernels): Kernel {
  for (const bytes of from as readonly BufferSource[]) {
    if (!WebAssembly.validate(bytes)) continue;
    const kernel = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports as unknown as Kernel;
    if (kernel.isExact(-128, 127)) return kernel;
  }
  throw new Error('this engine runs no kernel: WebAssembly with SIMD is needed');
}
