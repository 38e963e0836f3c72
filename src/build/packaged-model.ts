import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Takes the large files of the model out of the scripts: the extension reads them from its package when it needs them. */
export const packagedModel: Plugin = {
  name: 'packaged-model',
  setup(build) {
    build.onResolve({ filter: /\/model-files\.ts$/ }, () => ({ path: resolve('extension/platform/model-files.ts') }));
  },
};
