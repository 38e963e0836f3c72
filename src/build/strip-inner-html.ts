import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const write = /\b\w+\.innerHTML=\w+\.__html\b/g;

/**
 * Takes Preact's one write to innerHTML (for dangerouslySetInnerHTML, which we never use) out of the bundle,
 * so that reviewers and `web-ext lint` find none. Fails the build when Preact changes and the pattern is gone.
 */
export const stripInnerHtml: Plugin = {
  name: 'strip-inner-html',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.m?js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const found = source.match(write) ?? [];
      if (found.length !== 1) throw new Error(`${path}: expected one write to innerHTML, found ${found.length}; see ${import.meta.url}`);
      return { contents: source.replace(write, 'void 0'), loader: 'js' };
    });
  },
};
