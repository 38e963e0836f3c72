import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';
import { bundles } from './bundle.ts';
import { notices } from './packages/notices.ts';

/**
 * Writes the reader page as a static web site that needs no extension: any web server, or none.
 *
 * @param folder is emptied first
 */
export async function buildSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/icons`, { recursive: true });
  const [scripts, styles] = bundles(folder);
  await build({ ...scripts, entryPoints: { reader: 'extension/reader/reader.tsx' }, alias: { 'webextension-polyfill': './extension/platform/without-browser.ts' } } as BuildOptions);
  await build({ ...styles, entryPoints: { reader: 'extension/reader/reader.css' } } as BuildOptions);
  const page = await readFile('extension/reader/reader.html', 'utf8');
  await writeFile(`${folder}/index.html`, page.replace('../icons/', 'icons/'));
  await cp('icons/32.png', `${folder}/icons/32.png`);
  await writeFile(`${folder}/LICENSES.txt`, await notices());
  console.log(folder);
}
