import type { BuildOptions } from 'esbuild';
import { scripts, styles } from './entries.ts';
import { knowledgeModules } from './knowledge-modules.ts';
import { packagedModel } from './packaged-model.ts';
import { polyfillAsModule } from './polyfill-as-module.ts';
import { stripInnerHtml } from './strip-inner-html.ts';

/** What both builds share. Our ranges: the manifest's minimum_chrome_version and strict_min_version. */
const shared: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  target: ['chrome123', 'firefox142'],
  logLevel: 'warning',
  metafile: true,
};

/**
 * The esbuild options for a package: its scripts, its style sheets, and the content script.
 *
 * Scripts are classic (one file each, no imports), as content scripts must be. A style sheet that a script
 * imports becomes a string for `adoptedStyleSheets`.
 */
export function bundles(outdir: string): BuildOptions[] {
  const { content, ...others } = scripts();
  const script: BuildOptions = {
    ...shared,
    outdir,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text', '.bin': 'binary', '.wasm': 'binary' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [polyfillAsModule, stripInnerHtml, knowledgeModules, packagedModel],
  };
  return [
    { ...script, entryPoints: others },
    { ...shared, outdir, entryPoints: styles() },
    { ...script, entryPoints: content ? { content } : {}, alias: { 'webextension-polyfill': './extension/platform/native-browser.ts' } },
  ];
}
