import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Makes a module of the polyfill. Where a script imports it as it is, esbuild copies the properties of the browser's whole API
 * (https://esbuild.github.io/content-types/#default-interop), and the browser makes each part of the API when it is first touched: milliseconds that
 * every start of the background takes.
 */
export const polyfillAsModule: Plugin = {
  name: 'polyfill-as-module',
  setup(build) {
    build.onLoad({ filter: /[\\/]browser-polyfill\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: `const module = { exports: {} };\nconst { exports } = module;\n${source}\nexport default module.exports;`, loader: 'js' };
    });
  },
};
