import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { polyfillAsModule } from '../../src/build/polyfill-as-module.ts';

it('gives a script the API without touching parts of it that nobody asks for', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import browser from 'webextension-polyfill';\nbrowser.runtime.id;\nglobalThis.api = browser;`, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [polyfillAsModule],
  });
  const touched = new Set<PropertyKey>();
  const api = { runtime: { id: 'abc' }, app: {}, storage: {} };
  // A browser makes a part when it is read, and also when it is described.
  const browser = new Proxy(api, {
    get: (parts, name: keyof typeof api) => touched.add(name) && parts[name],
    getOwnPropertyDescriptor: (parts, name) => (touched.add(name), Reflect.getOwnPropertyDescriptor(parts, name)),
  });
  const world = createContext({ browser, chrome: browser });
  runInContext(outputFiles[0]?.text ?? '', world);
  expect((world['api'] as typeof api).runtime.id).toBe('abc');
  expect([...touched]).toEqual(['runtime']);
});
