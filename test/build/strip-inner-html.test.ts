import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { stripInnerHtml } from '../../src/build/strip-inner-html.ts';

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, minify: true, format: 'esm', logLevel: 'silent', plugins: [stripInnerHtml] });
  return outputFiles[0]?.text ?? '';
}

it('leaves no write to innerHTML in a bundle with Preact', async () => {
  const code = await bundle('node_modules/preact/dist/preact.mjs');
  expect(code.length).toBeGreaterThan(5000);
  expect(code).not.toMatch(/innerHTML\s*=[^=]/);
});

it('fails the build when Preact writes it another way', async () => {
  const place = join(mkdtempSync(join(tmpdir(), 'counterpoint-')), 'preact/dist');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'preact.mjs'), 'export const set = (node, html) => { node["innerHTML"] = html; };');
  await expect(bundle(join(place, 'preact.mjs'))).rejects.toThrow('expected one write to innerHTML, found 0');
});
