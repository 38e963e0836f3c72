import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// npm run kernel [-- FOLDER]: compiles kernel.as.ts, with relaxed SIMD and without, to where the results are kept or to another folder.
const folder = 'src/detect/encoder/kernel';
const options = ['--importMemory', '--runtime', 'stub', '-O3', '--enable', 'simd'];
const kernels: Record<string, string[]> = { 'kernel.wasm': [], 'kernel-relaxed.wasm': ['--enable', 'relaxed-simd'] };

const target = process.argv[2] ?? folder;
for (const [name, more] of Object.entries(kernels)) {
  const compiler = ['node_modules/assemblyscript/bin/asc.js', `${folder}/kernel.as.ts`, ...options, ...more, '--outFile', join(target, name)];
  execFileSync(process.execPath, compiler, { stdio: 'inherit' });
}
