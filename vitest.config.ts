import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';
import { knowledgeModulesForVite } from './src/build/knowledge-modules.ts';

/** Imports files as the build does: style sheets as text, binary files as bytes. */
const assets: Plugin = {
  name: 'assets',
  enforce: 'pre',
  // The ending keeps Vite from taking a style sheet for its own.
  async resolveId(source, importer) {
    if (!/\.(css|bin|wasm)$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `\0asset:${resolved.id}.asset`;
  },
  load(id) {
    if (!id.startsWith('\0asset:')) return null;
    const path = id.slice('\0asset:'.length, -'.asset'.length);
    if (path.endsWith('.css')) return `export default ${JSON.stringify(readFileSync(path, 'utf8'))}`;
    return `import { readFileSync } from 'node:fs'; export default new Uint8Array(readFileSync(${JSON.stringify(path)}))`;
  },
};

export default defineConfig({
  plugins: [assets, knowledgeModulesForVite],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: 'test/support/seed.ts',
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'test/bench/**'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/build-first.ts',
          // Two files at once: half of the time of a browser's test is waiting. After the others, whose limits are short.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
