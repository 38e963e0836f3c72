import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('kernel.wasm', () => {
  it('is what `npm run kernel` makes of kernel.as.ts', { timeout: 120_000 }, () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { kernel: string } };
    const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
    try {
      const fresh = join(folder, 'kernel.wasm');
      const [, ...options] = scripts.kernel.split(' ');
      const outFile = options.indexOf('--outFile') + 1;
      const committed = options[outFile]!;
      execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', ...options.with(outFile, fresh)]);
      expect(readFileSync(fresh).equals(readFileSync(committed))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
