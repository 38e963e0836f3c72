import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readComments } from '../../../extension/content/read-comments.ts';
import { hackerNews } from '../../../extension/sites/hacker-news.ts';
import { row, said, story, threadPage } from '../../support/hacker-news-page.ts';
import { readSharedPage, sharedPages } from '../../support/shared-pages.ts';

const read = (html: string) => readComments(hackerNews, parseHTML(html).document);
const blocksOf = (body: string) => read(threadPage(row({ id: 5, body: said(body) })))[0]?.comment.blocks;

describe('Hacker News', () => {
  it('reads a thread: ids, links, authors, parents and the title of the story', () => {
    const rows = [
      row({ id: 5, body: said('Top.') }),
      row({ id: 6, body: said('Reply.'), depth: 1, navs: '| <a href="#5" class="clicky">parent</a> |' }),
      row({ id: 7, body: said('Deep.'), depth: 2 }),
      row({ id: 8, body: said('Second reply.'), depth: 1 }),
      row({ id: 9, body: said('Top again.') }),
    ];
    const found = read(threadPage(rows.join(''), { head: story, title: 'Other title | Hacker News' })).map(({ comment }) => comment);
    expect(found.map(({ id, parentId }) => [id, parentId])).toEqual([['5', undefined], ['6', '5'], ['7', '6'], ['8', '5'], ['9', undefined]]);
    expect(found[0]).toMatchObject({ url: 'https://news.ycombinator.com/item?id=5', author: 'ann', title: 'A story' });
  });

  it('reads the comment of a permalink, which stands in the head table, and its replies', () => {
    const head = row({ id: 5, body: said('The comment.'), class: 'athing', navs: '| <a href="item?id=1">parent</a>' })
      .replace('<span class="onstory"></span>', '<span class="onstory"> | on: <a href="item?id=1">A story</a></span>');
    const found = read(threadPage(row({ id: 6, body: said('A reply.') }), { head, title: 'The comment. | Hacker News' }));
    expect(found.map(({ comment }) => [comment.id, comment.title, comment.parentId])).toEqual([['5', 'A story', '1'], ['6', 'A story', undefined]]);
  });

  it('reads a list of comments of many threads, each with the title of its own', () => {
    const on = (id: number, name: string) => row({ id, body: said('Words.'), class: 'athing' })
      .replace('<span class="onstory"></span>', `<span class="onstory"> | on: <a href="item?id=${id + 10}">${name}</a></span>`);
    const found = read(threadPage(on(5, 'First') + on(6, 'Second'), { title: 'New Comments | Hacker News' }));
    expect(found.map(({ comment }) => comment.title)).toEqual(['First', 'Second']);
  });

  it('reads the markup of 2018: bare span, reply link inside the body, depth by the width of an image', () => {
    const old = (id: number, width: number) => `<tr class="athing comtr " id="${id}"><td><table><tr><td class="ind"><img src="s.gif" width="${width}" height="1"></td>
      <td class="default"><div><span class="comhead"><a class="hnuser">bob</a></span></div><br><div class="comment"><span class="c00">One
line.<p>Two.<span></span></p><div class="reply"><p>reply</p></div></span></div></td></tr></table></td></tr>`;
    const found = read(threadPage(old(5, 0) + old(6, 40) + old(7, 40), { head: '<tr class="athing" id="1"><td class="title"><a class="storylink">Old</a></td></tr>' }));
    expect(found.map(({ comment }) => [comment.id, comment.parentId, comment.title])).toEqual([['5', undefined, 'Old'], ['6', '5', 'Old'], ['7', '5', 'Old']]);
    expect(found[0]?.comment.blocks).toEqual([{ kind: 'own', text: 'One line.' }, { kind: 'own', text: 'Two.' }]);
  });

  it.each(['[flagged]', '[dead]', '[deleted]', said('[flagged]')])('finds no words in a comment that shows only %s', (body) => {
    expect(read(threadPage(row({ id: 5, body })))).toEqual([]);
  });

  it('reads downvoted, shown dead and collapsed comments', () => {
    const collapsed = row({ id: 7, body: said('Collapsed.'), class: 'athing comtr coll' }).replace('class="comment"', 'class="comment noshow"');
    const rows = row({ id: 5, body: said('Grey.', 'c9C') }) + row({ id: 6, body: said('Dead.', 'cDD') }) + collapsed;
    expect(read(threadPage(rows)).map(({ comment }) => comment.id)).toEqual(['5', '6', '7']);
  });

  it.each([
    ['in the first, bare run', '&gt; Their words.<p>Mine.'],
    ['in a paragraph, without a space', 'Mine.<p>&gt;Their words.'],
    ['in italics', 'Mine.<p><i>&gt; Their words.</i>'],
    ['as a blockquote', 'Mine.<blockquote>Their words.</blockquote>'],
  ])('keeps a quotation apart: %s', (_, body) => {
    const blocks = blocksOf(body) ?? [];
    expect(blocks.find(({ kind }) => kind === 'own')?.text).toBe('Mine.');
    expect(blocks.find(({ kind }) => kind === 'quote')?.text).toContain('Their words.');
    expect(blocks).toHaveLength(2);
  });

  it('takes italics without a mark, and ">" within a line, for own words', () => {
    expect(blocksOf('<i>I mean it.</i><p>Accuracy &gt; speed.')).toEqual([
      { kind: 'own', text: 'I mean it.' },
      { kind: 'own', text: 'Accuracy > speed.' },
    ]);
  });

  it('keeps code apart, and the bare run after it for itself', () => {
    expect(blocksOf('Before.<p><pre><code>  if (a &gt; b)\n    c();\n</code></pre>After.')).toEqual([
      { kind: 'own', text: 'Before.' },
      { kind: 'code', text: '  if (a > b)\n    c();\n' },
      { kind: 'own', text: 'After.' },
    ]);
  });

  it('leaves links in their sentence', () => {
    expect(blocksOf('See <a href="https://example.org/a/long/path" rel="nofollow">https://example.org/a/lo...</a> for more.')).toEqual([
      { kind: 'own', text: 'See https://example.org/a/lo... for more.' },
    ]);
  });
});

const pages = sharedPages('real/hn', 'threads').filter((path) => !path.includes('front'));

describe.skipIf(pages.length === 0)('saved pages of Hacker News', () => {
  it.each(pages)('finds as many comments as %s says it has, none twice, none empty', { timeout: 30_000 }, (path) => {
    const html = readSharedPage(path);
    // The page counts its comments itself; the name of a rendered thread ends with the number.
    const stated = Number(/(\d+)(?:&nbsp;|\s)comments?</.exec(html)?.[1] ?? /-(\d+)\.html$/.exec(path)?.[1]);
    const found = read(html);
    expect(found).toHaveLength(stated);
    expect(new Set(found.map(({ comment }) => comment.id)).size).toBe(stated);
    expect(found.filter(({ comment }) => comment.blocks.length === 0)).toEqual([]);
  });

  it('finds no comments on a front page', () => {
    expect(read(readSharedPage('real/hn/easyhn-front-2026.html'))).toEqual([]);
  });
});
