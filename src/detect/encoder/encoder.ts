import type { Artefact, Header, Tensor } from './artefact.ts';
import { startKernel, type Kernel } from './kernel.ts';
import { Arena } from './memory.ts';
import { special } from './tokenizer.ts';
import { windowLength } from './windows.ts';

interface Matrix {
  weights: number;
  scales: number;
  bias: number;
  units: number;
  columns: number;
}

interface Norm {
  gain: number;
  bias: number;
}

interface Layer {
  attentionNorm: Norm;
  /** Weights of the three neighbours, channel by channel. */
  neighbours: number;
  queryKeyValue: Matrix;
  attentionOut: Matrix;
  hiddenNorm: Norm;
  hiddenIn: Matrix;
  hiddenOut: Matrix;
}

interface Table {
  integers: number;
  scales: number;
  columns: number;
}

const mode = { store: 0, rectify: 1, add: 2 } as const;

/** What `attend` needs for itself, in bytes. */
const attentionRoom = 18_944;

/** @throws Error when the kernel's steps do not fit the sizes */
function refuseOtherShapes({ width, heads, hidden, embedding }: Header): void {
  if (width / heads !== 32) throw new Error('the kernel is written for heads of 32');
  if (hidden % 8 !== 0 || embedding % 4 !== 0) throw new Error('the kernel takes 8 units and 4 columns at a time');
}

/** An 8-bit tensor as floats. */
function floatsOf({ integers, scales, columns }: Tensor): Float32Array {
  return Float32Array.from(integers, (value, index) => value * scales[Math.floor(index / columns)]!);
}

/**
 * A small transformer encoder (pre-norm, ReLU) that turns at most `windowLength` token ids into as many vectors.
 * Weights are 7-bit; the arithmetic is in kernel/. About 1.5 million multiplications a token.
 */
export class Encoder {
  readonly width: number;
  readonly #arena = new Arena();
  readonly #kernel: Kernel;
  readonly #embedding: Table;
  /** What is added to the first, second ... token of a window. */
  readonly #places: number;
  readonly #projection: Matrix;
  readonly #layers: Layer[];
  readonly #lastNorm: Norm;
  readonly #buffers: Record<'ids' | 'state' | 'normed' | 'packed' | 'scales' | 'wide' | 'mixed' | 'attention', number>;
  readonly #ids: Int32Array;
  readonly #floats: Float32Array;

  /** @throws Error when the artefact does not fit the kernel, or this engine runs none */
  constructor(artefact: Artefact) {
    const { width, hidden, layers, embedding } = artefact.header;
    refuseOtherShapes(artefact.header);
    this.width = width;
    this.#kernel = startKernel(this.#arena.memory);
    this.#embedding = this.#table(artefact.tensor('embedding'));
    this.#places = this.#arena.floats(floatsOf(artefact.tensor('positions')));
    this.#projection = this.#matrix(artefact, 'projection');
    this.#layers = Array.from({ length: layers }, (_, index) => this.#layer(artefact, index));
    this.#lastNorm = this.#norm(artefact, 'lastNorm');
    const widest = Math.max(3 * width, hidden, embedding);
    const room = (floats: number): number => this.#arena.reserve(4 * floats * windowLength);
    this.#buffers = {
      ids: room(1), state: room(width), normed: this.#arena.reserve(4 * width * (windowLength + 1)), packed: room(widest / 2),
      scales: room(2), wide: room(widest), mixed: room(width), attention: this.#arena.reserve(attentionRoom),
    };
    const { buffer } = this.#arena.memory;
    this.#ids = new Int32Array(buffer, this.#buffers.ids, windowLength);
    this.#floats = new Float32Array(buffer);
  }

  /**
   * @param ids token ids, at most `windowLength` of them (the rest is not read)
   * @returns one vector of `width` floats a token, row by row; valid until the next call
   */
  encode(ids: readonly number[]): Float32Array {
    const length = Math.min(ids.length, windowLength);
    const rows = Math.ceil(length / 4) * 4;
    const { state, normed, wide, mixed, attention } = this.#buffers;
    this.#embed(ids, length, rows);
    for (const layer of this.#layers) {
      this.#normalise(state, rows, layer.attentionNorm);
      this.#kernel.mix(normed, length, this.width, layer.neighbours, mixed);
      this.#apply(mixed, rows, layer.queryKeyValue, wide, mode.store);
      this.#kernel.attend(wide, length, this.width, attention, mixed);
      this.#apply(mixed, rows, layer.attentionOut, state, mode.add);
      this.#normalise(state, rows, layer.hiddenNorm);
      this.#apply(normed, rows, layer.hiddenIn, wide, mode.rectify);
      this.#apply(wide, rows, layer.hiddenOut, state, mode.add);
    }
    this.#normalise(state, rows, this.#lastNorm);
    return this.#floats.subarray(normed / 4, normed / 4 + length * this.width);
  }

  /** Rows beyond `length` hold something too, which nobody reads. */
  #embed(ids: readonly number[], length: number, rows: number): void {
    const { ids: named, packed, scales, state } = this.#buffers;
    const { integers, scales: tableScales, columns } = this.#embedding;
    for (let index = 0; index < rows; index++) this.#ids[index] = index < length ? ids[index]! : special.pad;
    this.#kernel.packNamed(named, rows, columns, integers, tableScales, packed, scales);
    this.#floats.copyWithin(state / 4, this.#places / 4, this.#places / 4 + rows * this.width);
    this.#multiply(rows, this.#projection, state, mode.add);
  }

  #normalise(input: number, rows: number, norm: Norm): void {
    this.#kernel.normalise(input, rows, this.width, norm.gain, norm.bias, this.#buffers.normed);
  }

  #apply(input: number, rows: number, matrix: Matrix, output: number, how: number): void {
    this.#kernel.pack(input, rows, matrix.columns, this.#buffers.packed, this.#buffers.scales);
    this.#multiply(rows, matrix, output, how);
  }

  #multiply(rows: number, { columns, weights, scales, bias, units }: Matrix, output: number, how: number): void {
    this.#kernel.multiply(this.#buffers.packed, this.#buffers.scales, rows, columns, weights, scales, bias, units, output, how);
  }

  #table({ integers, scales, columns }: Tensor): Table {
    return { integers: this.#arena.bytes(integers), scales: this.#arena.floats(scales), columns };
  }

  #matrix(artefact: Artefact, name: string): Matrix {
    const { rows: units, columns, integers, scales } = artefact.tensor(name);
    const weights = this.#arena.reserve(this.#kernel.valueBytes.value * integers.length);
    this.#arena.lend(integers, (at) => this.#kernel.packWeights(at, units, columns, weights));
    return { weights, scales: this.#arena.floats(scales), bias: this.#arena.floats(artefact.tensor(`${name}.bias`).floats), units, columns };
  }

  #norm(artefact: Artefact, name: string): Norm {
    const gain = this.#arena.floats(artefact.tensor(`${name}.gain`).floats);
    return { gain, bias: this.#arena.floats(artefact.tensor(`${name}.bias`).floats) };
  }

  #layer(artefact: Artefact, index: number): Layer {
    const name = (part: string): string => `layer${index}.${part}`;
    return {
      attentionNorm: this.#norm(artefact, name('attentionNorm')),
      neighbours: this.#arena.floats(artefact.tensor(name('neighbours')).floats),
      queryKeyValue: this.#matrix(artefact, name('queryKeyValue')),
      attentionOut: this.#matrix(artefact, name('attentionOut')),
      hiddenNorm: this.#norm(artefact, name('hiddenNorm')),
      hiddenIn: this.#matrix(artefact, name('hiddenIn')),
      hiddenOut: this.#matrix(artefact, name('hiddenOut')),
    };
  }
}
