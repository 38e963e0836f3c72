// Runs a TypeScript program of this repository in the oldest supported Node, which cannot do so by itself:
//   node src/build/run-typescript.mjs FILE.ts [arguments]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { isMain } from './is-main.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a program in memory and runs it in this process. Packages are left to Node.
 *
 * @param {string} file the program, relative to the repository
 */
export async function runTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    loader: { '.bin': 'binary', '.wasm': 'binary', '.css': 'text' },
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(keep(outputFiles[0].text, file)).href);
}

/** Writes a program under a name made of its content, so that runs at the same time never see half a file. */
function keep(code, file) {
  const name = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const path = join(root, 'node_modules/.cache/counterpoint', `${file.replace(/\W+/g, '-')}-${name}.mjs`);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

if (isMain(import.meta.url)) {
  const [file] = process.argv.splice(2, 1);
  await runTypeScript(file);
}
