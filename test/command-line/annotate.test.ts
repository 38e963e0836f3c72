import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { annotateLines, LineError } from '../../src/command-line/annotate-lines.ts';
import { demonstrationPage, demonstrationUrl } from '../../src/command-line/demonstration/render.ts';
import { comments } from '../../src/command-line/demonstration/thread.ts';

interface Ran {
  code: number | null;
  lines: { id: unknown; annotations: { position: string; confidence: number; shown: boolean; evidence: { start: number; end: number; text: string }[] }[] }[];
  errors: string;
}

/** Runs the command as a shell would, feeding it the given input. */
function annotate(input: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/build/run-typescript.mjs', 'src/command-line/annotate.ts', ...args]);
    let output = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: output.split('\n').filter(Boolean).map((line) => JSON.parse(line)), errors }));
    child.stdin.end(input);
  });
}

const parrot = 'These language models are just stochastic parrots that remix their training data.';

describe('npm run annotate', { timeout: 30_000 }, () => {
  it('answers every line in order and keeps ids as they came', async () => {
    const { code, lines } = await annotate(`{"id":"b","text":"Hello."}\n\n{"id":7,"text":${JSON.stringify(parrot)},"title":"AI"}\n`);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['b', 7]);
    expect(lines[0]?.annotations).toEqual([]);
    expect(lines[1]?.annotations[0]?.position).toBe('copies-training-data');
  });

  it('gives evidence as offsets into the text, past quotations', async () => {
    const text = `> AI is a bubble\r\n\r\n🙂 So you say. ${parrot}`;
    const { lines } = await annotate(JSON.stringify({ id: 'a', text }));
    const evidence = lines[0]?.annotations.flatMap((annotation) => annotation.evidence) ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words);
    expect(lines[0]?.annotations[0]?.position).toBe('copies-training-data');
  });

  it('ends a line at a line feed alone, wherever the pieces of the input are cut', async () => {
    const input = Buffer.from(`{"id":1,"text":"a\u2028b 🙂"}\r\n{"id":2,"text":"c\u2029d"}`);
    for (const size of [1, 3, 1000]) {
      const pieces = Array.from({ length: Math.ceil(input.length / size) }, (_, index) => input.subarray(index * size, (index + 1) * size));
      const answers: unknown[] = [];
      for await (const each of annotateLines(Readable.from(pieces), 'balanced')) answers.push(each instanceof LineError ? each.message : each.id);
      expect(answers, `pieces of ${size}`).toEqual([1, 2]);
    }
  });

  it('names each malformed line, goes on, and ends with code 1', async () => {
    const { code, lines, errors } = await annotate('{"id":"a","text":"x"}\n{"id":"b"\n{"id":"c"}\n[]\n{"id":"d","text":"y"}\n');
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(errors).toMatch(/^line 2: not JSON/m);
    expect(errors).toMatch(/^line 3: "text"/m);
    expect(errors).toMatch(/^line 4: /m);
  });

  it('shows more at a looser level, never less', async () => {
    const input = JSON.stringify({ id: 'a', text: `${parrot} AI is a huge bubble.` });
    const shownAt = async (level: string) =>
      (await annotate(input, '--level', level)).lines.flatMap(({ annotations }) => annotations.filter(({ shown }) => shown).map(({ position }) => position));
    const [quiet, balanced, everything] = await Promise.all(['quiet', 'balanced', 'everything'].map(shownAt));
    expect(balanced).toEqual(expect.arrayContaining(quiet ?? []));
    expect(everything).toEqual(expect.arrayContaining(balanced ?? []));
    expect(everything).toContain('copies-training-data');
  });

  it('reads a saved page: one line for every comment that has words, in page order', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'counterpoint-')), 'thread.html');
    writeFileSync(file, demonstrationPage());
    const { code, lines } = await annotate('', '--html', file, '--url', demonstrationUrl);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(comments.filter(({ state }) => state !== 'flagged').map(({ id }) => String(id)));
  });

  it.each([
    ['nothing', '', 0],
    ['a bare text', 'Hello.', 0],
    ['a comment alone, without a page around it', `<div><table><tr class="athing comtr" id="5"><td><div class="comment"><div class="commtext c00">${parrot}</div></div></td></tr></table></div>`, 1],
    ['a closed comment of markup', '<!-- nothing -->', 0],
  ])('reads a file that holds %s', async (_, html, count) => {
    const file = join(mkdtempSync(join(tmpdir(), 'counterpoint-')), 'page.html');
    writeFileSync(file, html);
    expect(await annotate('', '--html', file, '--url', 'https://news.ycombinator.com/item?id=1')).toMatchObject({ code: 0, errors: '', lines: { length: count } });
  });

  it('says what is wrong with its arguments', async () => {
    expect(await annotate('', '--level', 'loud')).toMatchObject({ code: 2, errors: expect.stringContaining('loud') as string });
    expect(await annotate('', '--html', 'x.html')).toMatchObject({ code: 2, errors: expect.stringContaining('--url') as string });
    expect(await annotate('', '--html', '/nowhere.html', '--url', demonstrationUrl)).toMatchObject({ code: 1, errors: expect.stringContaining('/nowhere.html') as string });
  });
});
