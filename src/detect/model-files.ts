import concepts from './model/concepts.bin';
import encoder from './model/encoder.bin';

/** The large trained files. Whoever gets them may keep them: they are not changed. */
export interface ModelFiles {
  concepts: Uint8Array<ArrayBuffer>;
  encoder: Uint8Array<ArrayBuffer>;
}

/** The files, at hand. In the extension's package they are not: there the build puts `extension/platform/model-files.ts` in this module's place. */
export const modelFiles = (): ModelFiles => ({ concepts, encoder });

/** Reads the files where they are not at hand. */
export const readModelFiles = (): Promise<ModelFiles> => Promise.resolve(modelFiles());
