import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { needBrowser } from '../browser/find.ts';

/** Sizes that Chrome's store asks for. https://developer.chrome.com/docs/webstore/images */
export const tiles = [{ name: 'tile-small', width: 440, height: 280 }, { name: 'tile-marquee', width: 1400, height: 560 }];

const page = (drawing: string, name: string, line: string, height: number): string => `<!doctype html><style>
  body { margin: 0; display: flex; align-items: center; justify-content: center; gap: 6%; height: 100vh; background: #f8f9fa; color: #1f2933; font-family: system-ui, sans-serif }
  svg { width: ${height * 0.4}px; height: ${height * 0.4}px }
  h1 { margin: 0; font-size: ${height * 0.12}px; letter-spacing: -.02em }
  p { margin: .4em 0 0; max-width: 15em; font-size: ${height * 0.062}px; line-height: 1.35; color: #52606d }
</style>${drawing}<div><h1>${name}</h1><p>${line}</p></div>`;

/** Draws the promotional tiles from the icon: full bleed, no transparency. */
export async function drawTiles(folder: string, name: string, line: string): Promise<string[]> {
  const drawing = await readFile('icons/icon.svg', 'utf8');
  const browser = await launch({ executablePath: needBrowser('chromium'), headless: true, pipe: true, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const tab = await browser.newPage();
    const files: string[] = [];
    for (const { name: file, width, height } of tiles) {
      await tab.setViewport({ width, height });
      await tab.setContent(page(drawing, name, line, height));
      const path: `${string}.png` = `${folder}/${file}.png`;
      await tab.screenshot({ path });
      files.push(path);
    }
    return files;
  } finally {
    await browser.close();
  }
}
