import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { needBrowser } from '../command-line/browser/find.ts';

// Draws icons/icon.svg in every size that the manifest names: npm run icons. The results are kept in the repository.
const manifest = JSON.parse(await readFile('manifest.json', 'utf8')) as { icons: Record<string, string> };
const drawing = await readFile('icons/icon.svg', 'utf8');
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await launch({ executablePath: needBrowser('chromium'), headless: true, pipe: true, args });
try {
  const page = await browser.newPage();
  for (const [size, file] of Object.entries(manifest.icons)) {
    await page.setViewport({ width: Number(size), height: Number(size) });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
    await writeFile(file, await page.screenshot({ omitBackground: true }));
    console.log(file);
  }
} finally {
  await browser.close();
}
