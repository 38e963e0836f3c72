import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTexts } from '../../../src/training/data/texts.ts';
import { FetchedFile } from '../../../src/training/join/fetched-file.ts';
import { fetchHackerNews } from '../../../src/training/join/hacker-news.ts';
import { wordsOfHackerNews, wordsOfReddit } from '../../../src/training/join/plain-words.ts';
import { PoliteFetch, Refused } from '../../../src/training/join/polite-fetch.ts';
import { fetchReddit } from '../../../src/training/join/reddit.ts';
import type { Found } from '../../../src/training/join/site.ts';

const quick = { pause: 0, patience: 1, tries: 3 };
let server: Server | undefined;

/** A stand-in for a site, on this machine: tests never ask the network. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function all(batches: AsyncIterable<Found[]>): Promise<Found[]> {
  const found: Found[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

afterEach(() => void server?.close());

describe('fetchHackerNews', () => {
  const comment = (id: number, text: string | null, children: object[] = []) => ({ id, type: 'comment', parent_id: 1, text, children });
  const story = { id: 1, type: 'story', title: 'A thread', parent_id: null, text: null, children: [comment(2, 'One<p>two', [comment(3, 'Deep')]), comment(4, null)] };
  const items: Record<string, object> = { 1: story, 2: story.children[0]!, 3: comment(3, 'Deep'), 4: story.children[1]!, 9: { ...comment(9, 'Alone'), parent_id: 8 } };

  it('gets a whole thread at once, with its title; what is deleted is gone', async () => {
    const asked: string[] = [];
    const api = await serve((request, response) => {
      const id = request.url!.slice(1);
      asked.push(id);
      if (items[id]) response.end(JSON.stringify(items[id]));
      else response.writeHead(404).end('{}');
    });
    const found = await all(fetchHackerNews(['2', '3', '4', '77', '9'], new PoliteFetch(quick), api));
    expect(found.sort((first, second) => Number(first.nativeId) - Number(second.nativeId))).toEqual([
      { nativeId: '2', title: 'A thread', text: 'One\n\ntwo' },
      { nativeId: '3', title: 'A thread', text: 'Deep' },
      { nativeId: '4', title: 'A thread', text: null },
      { nativeId: '9', title: null, text: 'Alone' },
      { nativeId: '77', title: null, text: null },
    ]);
    expect(asked).toEqual(['2', '1', '77', '9', '8']);
  });
});

describe('fetchReddit', () => {
  it('asks for a hundred at a time and adds the titles of the posts', async () => {
    const asked: string[][] = [];
    const api = await serve((request, response) => {
      const names = new URL(request.url!, 'http://x').searchParams.get('id')!.split(',');
      asked.push(names);
      const things = names.filter((name) => name !== 't1_gone').map((name) =>
        name.startsWith('t3') ? { kind: 't3', data: { name, title: 'A post' } } : { kind: 't1', data: { name, link_id: 't3_p', body: name === 't1_c1' ? '[deleted]' : 'It **is** so, &amp; [more](https://a.b)' } },
      );
      response.end(JSON.stringify({ data: { children: things } }));
    });
    const found = await all(fetchReddit(['gone', ...Array.from({ length: 149 }, (_, index) => `c${index}`)], new PoliteFetch(quick), api));
    expect(asked.map((names) => names.length)).toEqual([100, 1, 50, 1]);
    expect(found).toHaveLength(150);
    expect(found[0]).toEqual({ nativeId: 'gone', title: null, text: null });
    expect(found[1]).toEqual({ nativeId: 'c0', title: 'A post', text: 'It is so, & more' });
    expect(found[2]).toEqual({ nativeId: 'c1', title: 'A post', text: null });
  });

  it('takes an answer that is no list of comments for a failure, not for deleted comments', async () => {
    const api = await serve((_, response) => response.end('{"reason":"blocked"}'));
    await expect(all(fetchReddit(['a'], new PoliteFetch(quick), api))).rejects.toThrow('something else than comments');
  });
});

describe('PoliteFetch', () => {
  it('tries again when the site is busy, and gives up with the reason', async () => {
    let requests = 0;
    const address = await serve((_, response) => response.writeHead(++requests < 3 ? 503 : 200).end('{"fine":true}'));
    expect(await new PoliteFetch(quick).json(address)).toEqual({ fine: true });
    await expect(new PoliteFetch({ ...quick, tries: 1 }).json('http://127.0.0.1:1/')).rejects.toThrow('could not be asked');
  });

  it('stops at once when it is not wanted', async () => {
    let requests = 0;
    const address = await serve((_, response) => response.writeHead(403).end(String(++requests)));
    await expect(new PoliteFetch(quick).json(address)).rejects.toThrow(Refused);
    expect(requests).toBe(1);
  });

  it('keeps its distance', async () => {
    const times: number[] = [];
    const address = await serve((_, response) => {
      times.push(performance.now());
      response.end('{}');
    });
    const fetcher = new PoliteFetch({ ...quick, pause: 60 });
    for (let request = 0; request < 3; request++) await fetcher.json(address);
    expect(times[2]! - times[0]!).toBeGreaterThan(100);
  });
});

describe('FetchedFile', () => {
  it('goes on where it stopped, also after half a line, and is read as texts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fetched-'));
    const [path, gone] = [join(folder, 'fetched.jsonl'), join(folder, 'gone.jsonl')];
    try {
      const file = new FetchedFile(path, gone);
      file.add('hn', [{ nativeId: '1', title: 'T', text: 'x'.repeat(3000) }, { nativeId: '2', title: null, text: null }]);
      writeFileSync(path, '{"source":"hn","native', { flag: 'a' });
      const again = new FetchedFile(path, gone);
      expect(['1', '2', '3'].map((id) => again.has('hn', id))).toEqual([true, true, false]);
      again.add('hn', [{ nativeId: '3', title: 'T', text: 'three' }]);
      expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
      const texts = readTexts([folder]);
      expect(texts.get('hn 1')).toEqual({ title: 'T', text: 'x'.repeat(2000) });
      expect(texts.get('hn 3')).toEqual({ title: 'T', text: 'three' });
      expect(texts.has('hn 2')).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('plain words', () => {
  it('makes text of what Hacker News sends', () => {
    expect(wordsOfHackerNews('It&#x27;s <i>so</i> &lt;b&gt;.<p>&gt; quoted<p><a href="https:&#x2F;&#x2F;a.b&#x2F;c" rel="nofollow">https:&#x2F;&#x2F;a.b...</a>')).toBe("It's so <b>.\n\n> quoted\n\nhttps://a.b/c");
  });

  it('makes text of Markdown, and leaves quotations', () => {
    expect(wordsOfReddit('> **quoted**\n\n~~no~~ 2 ** 3 [see](http://x.y)')).toBe('> quoted\n\nno 2 ** 3 see');
  });
});
