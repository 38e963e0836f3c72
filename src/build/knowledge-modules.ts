import type { Plugin } from 'esbuild';
import { dataFolder, loadKnowledge } from '../command-line/knowledge/load.ts';
import { outline } from '../knowledge/outline.ts';
import { bibtexOf } from './bibtex.ts';

const names = /^counterpoint:(knowledge|debates|bibtex)$/;

/** What each module contains: checked and compiled from the data files. */
async function contentOf(name: string): Promise<string> {
  const knowledge = await loadKnowledge();
  if (name === 'counterpoint:debates') return JSON.stringify(outline(knowledge.debates));
  if (name === 'counterpoint:bibtex') return JSON.stringify(bibtexOf(Object.values(knowledge.sources)));
  return JSON.stringify(knowledge);
}

/** For esbuild; fails the build with file, field and reason when the data does not hold together. */
export const knowledgeModules: Plugin = {
  name: 'knowledge-modules',
  setup(build) {
    build.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'counterpoint' }));
    build.onLoad({ filter: names, namespace: 'counterpoint' }, async ({ path }) => ({
      // Browsers read a string of JSON faster than an object literal. https://v8.dev/blog/cost-of-javascript-2019#json
      contents: `export default JSON.parse(${JSON.stringify(await contentOf(path))})`,
      loader: 'js',
      watchDirs: ['debates', 'positions', 'sources'].map((folder) => `${process.cwd()}/${dataFolder}/${folder}`),
      watchFiles: [`${process.cwd()}/${dataFolder}/redirects.json`],
    }));
  },
};

/** The same for vitest. */
export const knowledgeModulesForVite = {
  name: 'knowledge-modules',
  resolveId: (id: string) => (names.test(id) ? `\0${id}` : null),
  load: async (id: string) => (id.startsWith('\0counterpoint:') ? `export default ${await contentOf(id.slice(1))}` : null),
};
