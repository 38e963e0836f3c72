import { readArtefact, type Artefact } from '../../src/detect/encoder/artefact.ts';
import { randomOf } from '../../src/training/random.ts';

export type Shape = Pick<Artefact['header'], 'width' | 'heads' | 'hidden' | 'layers' | 'embedding'>;

/** The size of the small encoder that tests use unless they ask for another. */
const small: Shape = { width: 64, heads: 2, hidden: 96, layers: 2, embedding: 32 };

const marks = ['[pad]', '[unknown]', '[start]', '[separator]', '[mask]', '[quote]', '[code]', '[address]'];
const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789.,!?\'"'];

/** A vocabulary of single letters and a few words, so that most English text has tokens. */
export const vocabulary = [...marks, ...letters, ...letters.map((letter) => `##${letter}`), 'the', 'model', 'parrot', 'play', '##ing', '##s', 'doesn', "doesn't"];

export const positions = ['first', 'second', 'third'];

type Part = { kind: 'int8' | 'float32'; rows: number; columns: number };

function partsOf({ width, hidden, layers, embedding }: Shape): Record<string, Part> {
  const int8 = (rows: number, columns: number): Part => ({ kind: 'int8', rows, columns });
  const floats = (columns: number, rows = 1): Part => ({ kind: 'float32', rows, columns });
  const matrix = (name: string, rows: number, columns: number) => ({ [name]: int8(rows, columns), [`${name}.bias`]: floats(rows) });
  const norm = (name: string) => ({ [`${name}.gain`]: floats(width), [`${name}.bias`]: floats(width) });
  const layer = (name: string) => ({
    ...norm(`${name}.attentionNorm`), [`${name}.neighbours`]: floats(width, 3), ...matrix(`${name}.queryKeyValue`, 3 * width, width),
    ...matrix(`${name}.attentionOut`, width, width), ...norm(`${name}.hiddenNorm`), ...matrix(`${name}.hiddenIn`, hidden, width), ...matrix(`${name}.hiddenOut`, width, hidden),
  });
  return {
    embedding: int8(vocabulary.length, embedding), positions: int8(128, width), ...matrix('projection', width, embedding),
    ...Object.assign({}, ...Array.from({ length: layers }, (_, index) => layer(`layer${index}`))),
    ...norm('lastNorm'), sentenceHead: floats(2 * width, positions.length), contextHead: floats(width, positions.length), headBias: floats(positions.length),
  };
}

/** The file of an encoder with random weights, in the format that src/detect/encoder/artefact.ts describes. */
export function encoderBytes(seed: number, shape = small): Uint8Array {
  const random = randomOf(seed);
  const around = (spread: number) => (random() * 2 - 1) * spread;
  const tensors: Record<string, Part & { offset: number }> = {};
  const chunks: Uint8Array[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array): void => {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    chunks.push(padded);
    offset += padded.length;
  };
  for (const [name, part] of Object.entries(partsOf(shape))) {
    tensors[name] = { ...part, offset };
    if (part.kind === 'int8') {
      put(new Uint8Array(Float32Array.from({ length: part.rows }, () => 0.002 + 0.001 * random()).buffer));
      put(new Uint8Array(Int8Array.from({ length: part.rows * part.columns }, () => Math.round(around(name === 'embedding' || name === 'positions' ? 127 : 63))).buffer));
    } else {
      put(new Uint8Array(Float32Array.from({ length: part.rows * part.columns }, () => (name.endsWith('.gain') ? 1 : 0) + around(0.3)).buffer));
    }
  }
  const header = new TextEncoder().encode(JSON.stringify({ version: 1, ...shape, positions, vocabulary, tensors }));
  const bytes = new Uint8Array(4 + header.length + offset);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = 4 + header.length;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export const fakeArtefact = (seed = 7, shape = small): Artefact => readArtefact(encoderBytes(seed, shape));
