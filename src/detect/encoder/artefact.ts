import * as z from 'zod/mini';

const tensorSchema = z.object({ rows: z.number(), columns: z.number(), offset: z.number(), kind: z.enum(['int8', 'float32']) });

const headerSchema = z.object({
  version: z.literal(1),
  width: z.number(),
  heads: z.number(),
  hidden: z.number(),
  layers: z.number(),
  embedding: z.number(),
  positions: z.array(z.string()),
  vocabulary: z.array(z.string()),
  tensors: z.record(z.string(), tensorSchema),
});

export type Header = z.infer<typeof headerSchema>;

/** A matrix of the artefact: 8-bit rows with one scale each, or plain floats (`scales` is then empty). */
export interface Tensor {
  rows: number;
  columns: number;
  integers: Int8Array;
  scales: Float32Array;
  floats: Float32Array;
}

/** A trained encoder as read from its file. */
export interface Artefact {
  header: Header;
  tensor(name: string): Tensor;
}

const none = { integers: new Int8Array(0), scales: new Float32Array(0), floats: new Float32Array(0) };

/**
 * Reads an encoder file: the length of the header as a 32-bit little-endian integer, the header as JSON, then the tensors at
 * the offsets that the header gives (from the end of the header; scales first, each part aligned to 4 bytes).
 *
 * @throws Error when the header is cut short or not of version 1; `tensor` does, when the file ends before the tensor
 */
export function readArtefact(bytes: Uint8Array): Artefact {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = 4 + view.getUint32(0, true);
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, headerEnd))));
  const copy = (offset: number, length: number): ArrayBuffer => {
    if (headerEnd + offset + length > bytes.length) throw new Error('the encoder file is cut short');
    const part = new Uint8Array(length);
    part.set(bytes.subarray(headerEnd + offset, headerEnd + offset + length));
    return part.buffer;
  };
  const floatsAt = (offset: number, count: number): Float32Array => new Float32Array(copy(offset, 4 * count));
  return {
    header,
    tensor(name) {
      const found = header.tensors[name];
      if (!found) throw new Error(`the encoder file has no tensor "${name}"`);
      const { rows, columns, offset, kind } = found;
      if (kind === 'float32') return { ...none, rows, columns, floats: floatsAt(offset, rows * columns) };
      const integers = new Int8Array(copy(offset + 4 * rows, rows * columns));
      return { ...none, rows, columns, scales: floatsAt(offset, rows), integers };
    },
  };
}
