import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kernels, startKernel } from '../../../src/detect/encoder/kernel.ts';
import { plainProducts, runKernel, task } from '../../support/run-kernel.ts';

const folder = 'src/detect/encoder/kernel';
const memory = () => new WebAssembly.Memory({ initial: 1 });
const unknown = new Uint8Array([0, 97, 115, 109, 9, 0, 0, 0]);

describe('the kernels', () => {
  it('are what `npm run kernel` makes of kernel.as.ts', { timeout: 120_000 }, () => {
    const fresh = mkdtempSync(join(tmpdir(), 'kernel-'));
    try {
      execFileSync(process.execPath, ['src/build/run-typescript.mjs', 'src/build/kernel.ts', fresh]);
      for (const name of ['kernel.wasm', 'kernel-relaxed.wasm']) expect(readFileSync(join(fresh, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
    } finally {
      rmSync(fresh, { recursive: true });
    }
  });

  it('multiply integers exactly', () => {
    const wanted = plainProducts();
    const found = runKernel([...readFileSync(join(folder, 'kernel.wasm'))], ...task) ?? [];
    expect(found).toHaveLength(wanted.length);
    found.forEach((value, index) => expect(Math.abs(value - wanted[index]!)).toBeLessThan(1e-5 * (1 + Math.abs(wanted[index]!))));
  });

  it('are passed over where this engine does not know their instructions', () => {
    expect(startKernel(memory(), [unknown, ...kernels]).isExact(-128, 127)).toBeTruthy();
    expect(() => startKernel(memory(), [unknown])).toThrow('no kernel');
  });
});
