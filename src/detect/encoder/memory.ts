const pageSize = 65_536;

/** Hands out stretches of a WebAssembly memory, 16-byte aligned, and writes into them. What is written to stay is never given back. */
export class Arena {
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  #used = 1024;

  /** Room for `bytes` bytes; the offset of its beginning. Views made before may be detached: make them afterwards. */
  reserve(bytes: number): number {
    const start = this.#used;
    this.#used = Math.ceil((start + bytes) / 16) * 16;
    const missing = this.#used - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageSize));
    return start;
  }

  floats(values: Float32Array): number {
    const start = this.reserve(values.byteLength);
    new Float32Array(this.memory.buffer, start, values.length).set(values);
    return start;
  }

  bytes(values: Int8Array): number {
    const start = this.reserve(values.length);
    new Int8Array(this.memory.buffer, start, values.length).set(values);
    return start;
  }

  /** Puts values where the next ones will be put too, for as long as `use` works. */
  lend(values: Int8Array, use: (start: number) => void): void {
    const start = this.bytes(values);
    use(start);
    this.#used = start;
  }
}
