import type { Plugin } from 'esbuild';

const source = `
if (!globalThis.counterpointConcepts && typeof importScripts === 'function') importScripts('concepts.js');
export default globalThis.counterpointConcepts;
`;

/**
 * Leaves the concepts' file out of the background script and takes it from `concepts.js`: the two together would be larger than the 5 MB
 * up to which the stores' linter reads a script. A service worker imports it; an event page has both scripts in its manifest.
 */
export const lentModel: Plugin = {
  name: 'lent-model',
  setup(build) {
    build.onResolve({ filter: /\/concepts\.bin$/ }, ({ importer }) => (importer.endsWith('stages.ts') ? { path: 'concepts', namespace: 'lent-model' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'lent-model' }, () => ({ contents: source, loader: 'js' }));
  },
};
