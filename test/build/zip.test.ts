import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFolder } from '../../src/build/zip.ts';

/** A folder whose files were written in the given order, at the given time. */
function folder(files: [string, string][], time: Date): string {
  const place = mkdtempSync(join(tmpdir(), 'counterpoint-'));
  mkdirSync(join(place, 'pages'));
  for (const [name, content] of files) {
    writeFileSync(join(place, name), content);
    utimesSync(join(place, name), time, time);
  }
  return place;
}

const files: [string, string][] = [
  ['manifest.json', '{}'],
  ['pages/a.html', '<p>a'],
  ['b.js', '1'],
];

it('packs the same files into the same bytes, whenever, in whatever order and time zone they were written', async () => {
  const target = join(tmpdir(), `counterpoint-${process.pid}.zip`);
  const pack = async (source: string, zone: string) => {
    process.env.TZ = zone;
    await zipFolder(source, target);
    return readFileSync(target);
  };
  const first = await pack(folder(files, new Date('2020-01-01')), 'UTC');
  const second = await pack(folder([...files].reverse(), new Date('2025-06-01')), 'Asia/Tokyo');
  expect(second.equals(first)).toBe(true);
  const inside = Object.entries(unzipSync(first)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(Object.fromEntries(inside)).toEqual(Object.fromEntries(files));
});
