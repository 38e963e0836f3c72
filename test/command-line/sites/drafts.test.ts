import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { adapterDraft, constantOf, listDraft, listWith, pageDraft, readArguments } from '../../../src/command-line/sites/drafts.ts';
import { plainOf } from '../../../extension/content/comment-on-page.ts';
import { readComments } from '../../../extension/content/read-comments.ts';
import * as helpers from '../../../extension/sites/own.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { documentOf } from '../../support/site-pages.ts';

const site = readArguments(['my-forum', "Ann's Forum", 'https://forum.example/thread/1']);

describe('a new site', () => {
  it('starts with an adapter that reads its page as its list says', () => {
    const code = transformSync(adapterDraft(site), { loader: 'ts', format: 'cjs' }).code;
    const module = { exports: {} as Record<string, Site> };
    new Function('require', 'module', 'exports', code)(() => helpers, module, module.exports);
    const found = readComments(module.exports[constantOf(site.id)] as Site, documentOf(pageDraft(site)));
    const list = JSON.parse(listDraft(site)) as { comments: object[] };
    expect(found.map(({ comment }) => plainOf(comment)).map(({ title: _, blocks, ...rest }) => ({ ...rest, blocks: blocks.map(({ kind, text }) => [kind, text]) }))).toEqual(list.comments);
  });

  it('is put into the list before the widest site, its import in order', () => {
    const before = readFileSync('extension/sites/all-sites.ts', 'utf8');
    const after = listWith(before, site.id);
    expect(after.length).toBe(before.length + "import { myForum } from './my-forum.ts';\n".length + '  myForum,\n'.length);
    expect(after).toMatch(/ {2}myForum,\n {2}wordpress,\n\];/);
    expect(after).toMatch(/mastodon\.ts';\nimport \{ myForum \}/);
  });

  it.each([[[]], [['My Forum', 'x', 'https://a.example/']], [['a', '', 'https://a.example/']], [['a', 'A', 'http://a.example/']]])('refuses %j', (given) => {
    expect(() => readArguments(given)).toThrow();
  });

  it('refuses an id that is taken', () => {
    expect(() => listWith(readFileSync('extension/sites/all-sites.ts', 'utf8'), 'reddit')).toThrow('already');
  });
});
