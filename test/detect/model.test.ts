import { expect, it } from 'vitest';
import { readArtefact } from '../../src/detect/encoder/artefact.ts';
import { modelFiles } from '../../src/detect/model-files.ts';

/** The largest magnitude of a weight: 7 bits. With more, the kernel's sums could overflow. */
const mostWeight = 63;

it('the shipped encoder keeps to the 7 bits that its kernel counts on', () => {
  const artefact = readArtefact(modelFiles().encoder);
  const matrices = Object.entries(artefact.header.tensors).filter(([name, { kind }]) => kind === 'int8' && name !== 'embedding' && name !== 'positions');
  expect(matrices.length).toBeGreaterThan(4);
  for (const [name] of matrices) expect(artefact.tensor(name).integers.every((weight) => Math.abs(weight) <= mostWeight), name).toBe(true);
});
