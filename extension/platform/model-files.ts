import browser from 'webextension-polyfill';
import type { ModelFiles } from '../../src/detect/model-files.ts';

async function bytesOf(name: keyof ModelFiles): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(`model/${name}.bin`));
  if (!response.ok) throw new Error(`The package has no model/${name}.bin`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @throws Error always: in the extension the files have to be read first */
export function modelFiles(): ModelFiles {
  throw new Error('The model was not read: prepare() comes before annotate().');
}

/**
 * Reads the large files of the model from the package. As parts of a script they would be parsed each time the browser
 * wakes the background, which took a third of a second.
 *
 * @throws TypeError when the extension was updated or removed meanwhile
 */
export async function readModelFiles(): Promise<ModelFiles> {
  const [concepts, encoder] = await Promise.all([bytesOf('concepts'), bytesOf('encoder')]);
  return { concepts, encoder };
}
