import type { Kernel } from '../../src/detect/encoder/kernel.ts';

const [rows, columns, units] = [128, 192, 64];

/** Rows and weights to multiply: some of every size, the largest and the smallest weights among them. */
function numbers() {
  const wave = (index: number) => (Math.sin(index * 12.9898) * 43_758.5453) % 1;
  const weight = (index: number) => (index % 11 === 0 ? (index % 2 ? -63 : 63) : Math.round(wave(index + 5) * 63));
  return {
    input: Float32Array.from({ length: rows * columns }, (_, index) => wave(index) * (1 + (index % 7))),
    weights: Int8Array.from({ length: units * columns }, (_, index) => weight(index)),
  };
}

/** What a kernel makes of them, on its own and in a browser's page; null where the engine does not know its instructions. */
export function runKernel(bytes: number[], { input, weights }: { input: number[]; weights: number[] }, units: number): number[] | null {
  const file = new Uint8Array(bytes);
  if (!WebAssembly.validate(file)) return null;
  const memory = new WebAssembly.Memory({ initial: 16 });
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(file), { env: { memory } }).exports as unknown as Kernel;
  if (!kernel.isExact(-128, 127)) throw new Error('a product is wrong');
  const columns = weights.length / units;
  const rows = input.length / columns;
  const at = { input: 1024, packed: 200_000, scales: 400_000, weights: 410_000, packedWeights: 430_000, unitScales: 460_000, bias: 461_000, output: 470_000 };
  new Float32Array(memory.buffer, at.input).set(input);
  new Int8Array(memory.buffer, at.weights).set(weights);
  new Float32Array(memory.buffer, at.unitScales, units).fill(0.01);
  kernel.packWeights(at.weights, units, columns, at.packedWeights);
  kernel.pack(at.input, rows, columns, at.packed, at.scales);
  kernel.multiply(at.packed, at.scales, rows, columns, at.packedWeights, at.unitScales, at.bias, units, at.output, 0);
  return [...new Float32Array(memory.buffer, at.output, rows * units)];
}

const { input, weights } = numbers();

/** The arguments of `runKernel` after the kernel itself. */
export const task: [{ input: number[]; weights: number[] }, number] = [{ input: [...input], weights: [...weights] }, units];

/** The same in plain arithmetic: products of integers. */
export function plainProducts(): number[] {
  return Array.from({ length: rows }, (_, row) => {
    const values = input.subarray(row * columns, (row + 1) * columns);
    const most = Math.max(...values.map(Math.abs));
    const steps = values.map((value) => Math.round(Math.fround(value * Math.fround(127 / most))));
    return Array.from({ length: units }, (__, unit) => steps.reduce((sum, step, column) => sum + step * weights[unit * columns + column]!, 0) * (most / 127) * 0.01);
  }).flat();
}
