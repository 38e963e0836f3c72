import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArtefact, type Artefact } from '../../../src/detect/encoder/artefact.ts';
import { Encoder } from '../../../src/detect/encoder/encoder.ts';
import { encoderBytes, fakeArtefact, vocabulary, type Shape } from '../../support/fake-encoder.ts';
import { referenceStates } from '../../support/reference-encoder.ts';

const artefact = fakeArtefact();
const encoder = new Encoder(artefact);
const { width } = encoder;
/** What a few steps that are rounded the other way may change; a mistake changes more. */
const roundings = 0.15;
const token = fc.integer({ min: 0, max: vocabulary.length - 1 });

/** The largest difference between the encoder and plain arithmetic. Where that falls between two steps, the one may round up what the other rounds down. */
function worstOf(tested: Encoder, weights: Artefact, ids: readonly number[]): number {
  const wanted = referenceStates(weights, ids).flat();
  const found = [...tested.encode(ids)];
  expect(found).toHaveLength(wanted.length);
  return found.reduce((worst, value, index) => Math.max(worst, Math.abs(value - wanted[index]!)), 0);
}

const sizes: Shape[] = [
  { width: 128, heads: 4, hidden: 192, layers: 2, embedding: 64 },
  { width: 160, heads: 5, hidden: 320, layers: 3, embedding: 96 },
  { width: 192, heads: 6, hidden: 512, layers: 4, embedding: 128 },
  { width: 256, heads: 8, hidden: 1024, layers: 2, embedding: 128 },
];

describe('Encoder', () => {
  it('computes what plain arithmetic computes, for every length', () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 40 }), (ids) => {
        expect(worstOf(encoder, artefact, ids)).toBeLessThan(roundings);
      }),
      { numRuns: 12 },
    );
  });

  it.each(sizes)('computes the same at width $width, hidden $hidden, layers $layers', { timeout: 60_000 }, (shape) => {
    const weights = fakeArtefact(shape.width, shape);
    const tested = new Encoder(weights);
    for (const length of [1, 13]) {
      const ids = Array.from({ length }, (_, index) => (5 * index + 2) % vocabulary.length);
      expect(worstOf(tested, weights, ids)).toBeLessThan(roundings);
    }
  });

  it.each([125, 127, 128])('computes the same for a window that is full or nearly so: %i tokens', { timeout: 60_000 }, (length) => {
    const ids = Array.from({ length }, (_, index) => (7 * index) % vocabulary.length);
    expect(worstOf(encoder, artefact, ids)).toBeLessThan(roundings);
  });

  it('fills a whole window, and reads no further', () => {
    const ids = Array.from({ length: 200 }, (_, index) => index % vocabulary.length);
    const whole = Float32Array.from(encoder.encode(ids));
    expect(whole).toHaveLength(128 * width);
    expect(whole).toEqual(Float32Array.from(encoder.encode(ids.slice(0, 128))));
  });

  it('forgets the text before', () => {
    const ids = [2, 9, 30, 11, 3];
    const alone = Float32Array.from(encoder.encode(ids));
    encoder.encode(Array.from({ length: 128 }, () => 40));
    expect(Float32Array.from(encoder.encode(ids))).toEqual(alone);
  });

  it('depends on the order of words', () => {
    const there = Float32Array.from(encoder.encode([2, 10, 20, 30]).subarray(0, width));
    const back = Float32Array.from(encoder.encode([2, 30, 20, 10]).subarray(0, width));
    expect(there).not.toEqual(back);
  });

  it.each([
    [{ heads: 4 }, 'heads of 32'],
    [{ hidden: 100 }, '8 units'],
  ])('refuses a shape that the kernel cannot compute: %o', (change, message) => {
    const wrong = { ...artefact, header: { ...artefact.header, ...change } };
    expect(() => new Encoder(wrong)).toThrow(message);
  });
});

describe('readArtefact', () => {
  it('names a tensor that is missing', () => {
    expect(() => artefact.tensor('nonsense')).toThrow('no tensor "nonsense"');
  });

  it('refuses another version and a file that is cut in its header', () => {
    const bytes = encoderBytes(1);
    const other = new TextEncoder().encode(new TextDecoder('latin1').decode(bytes.subarray(0, 40)).slice(4).replace('"version":1', '"version":2'));
    const changed = bytes.slice();
    changed.set(other, 4);
    expect(() => readArtefact(changed)).toThrow();
    expect(() => readArtefact(bytes.subarray(0, 500))).toThrow();
  });

  it('refuses a file that is cut anywhere before it uses half a tensor', () => {
    const bytes = encoderBytes(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 4 }), (length) => {
        expect(() => {
          const cut = readArtefact(bytes.subarray(0, length));
          for (const name of Object.keys(cut.header.tensors)) cut.tensor(name);
        }).toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it('reads the same from a view into a larger buffer', () => {
    const bytes = encoderBytes(7);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readArtefact(shifted.subarray(3)).tensor('headBias').floats).toEqual(artefact.tensor('headBias').floats);
  });
});
