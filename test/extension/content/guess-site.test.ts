import { describe, expect, it } from 'vitest';
import { guessSite } from '../../../extension/content/guess-site.ts';
import { readComments } from '../../../extension/content/read-comments.ts';
import { siteOf } from '../../../extension/sites/all-sites.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { plainId } from '../../../src/reports/plain-id.ts';
import { readSharedPage, sharedPages } from '../../support/shared-pages.ts';
import { documentOf } from '../../support/site-pages.ts';

const read = (html: string) => {
  const document = documentOf(html);
  return readComments(guessSite(document), document).map(({ comment }) => comment);
};

const comment = (who: string, when: string, words: string, more = '') =>
  `<div class="reply-box"><div class="head"><a href="/people/${who}">${who}</a> <a href="/t/1#${who}${when}"><time datetime="2026-11-0${when}">${when} Nov</time></a> <button>Like</button></div><div class="prose"><p>${words}</p>${more}</div></div>`;
const page = (inside: string) => `<title>T</title><nav><a href="/">Home</a> <time>today</time></nav><h1>A thread</h1><main>${inside}</main>`;

describe('a page of unknown make', () => {
  it('has comments where an author, a time and prose repeat', () => {
    const found = read(page(comment('ann', '1', 'I think it is all hype.') + comment('bob', '2', 'I do not think so.', '<blockquote><p>it is all hype</p></blockquote>') + comment('cy', '3', 'Short.')));
    expect(found.map(({ author, blocks }) => [author, ...blocks.map(({ kind, text }) => `${kind}: ${text}`)])).toEqual([
      ['ann', 'own: I think it is all hype.'],
      ['bob', 'own: I do not think so.', 'quote: it is all hype'],
      ['cy', 'own: Short.'],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found[0]).toMatchObject({ title: 'A thread' });
  });

  it('tells its comments from those of another page and another host that have the same ids, whatever address it takes later', () => {
    const at = (address: string) => `<link rel="canonical" href="${address}">${page(comment('ann', '1', 'I think it is all hype.') + comment('bob', '2', 'I do not think so.')).replaceAll('class="reply-box"', 'class="reply-box" data-id="7"')}`;
    const ids = ['https://one.example/a', 'https://one.example/b', 'https://two.example/a'].map((address) => read(at(address))[0]?.id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^(one|two)\.example\/[a-z0-9]+\/7$/);
    const document = documentOf(at('https://one.example/a'));
    const site = guessSite(document);
    document.querySelector('link')?.setAttribute('href', 'https://one.example/later');
    expect(readComments(site, document)[0]?.comment.id).toBe(ids[0]);
  });

  it('names comments without ids by what no file of reports stumbles over, and by no word of theirs', () => {
    const nameless = (who: string, words: string) => `<div class="reply-box"><b class="author">${who}</b> <time>1 Nov</time><p>${words}</p></div>`;
    const found = [
      ...read(page(comment('ann', '1', 'I think it is all hype.') + comment('bob', '2', 'I do not think so.'))),
      ...read(page(nameless('ann', 'I think it is all hype.') + nameless('bob', 'I do not think so, and never did.'))),
    ];
    expect(found).toHaveLength(4);
    for (const { id } of found) expect(id).toMatch(plainId);
    expect(found.map(({ id }) => id).join(' ')).not.toMatch(/think/i);
  });

  it.each(['#', 'javascript:void(0)', '/t/1', 'https://example.org/t/1?page=2#top'])('tells comments apart whose times all lead to %s', (href) => {
    const linked = (who: string, words: string) => `<div class="reply-box"><b class="author">${who}</b> <a href="${href}"><time>1 Nov</time></a><p>${words}</p></div>`;
    const html = `<html><head><link rel="canonical" href="https://example.org/t/1"></head><body>${page(linked('ann', 'I think it is all hype.') + linked('bob', 'I do not think so.'))}</body></html>`;
    const found = read(html);
    expect(found.map(({ author }) => author)).toEqual(['ann', 'bob']);
    for (const { url } of found) expect(url).toBe('https://example.org/t/1');
    // What came later than the guess.
    const document = documentOf(html);
    const site = guessSite(document);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', linked('cy', 'I came too late.'));
    expect(new Set(readComments(site, document).map(({ comment: { id } }) => id)).size).toBe(3);
  });

  it('has comments where schema.org says so, whatever they look like', () => {
    const said = (who: string, words: string) =>
      `<li itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="c-${who}"><b itemprop="author">${who}</b><div itemprop="text">${words}</div></li>`;
    expect(read(page(`<ul>${said('ann', 'Words.')}${said('bob', 'More.')}</ul>`)).map(({ id, author }) => [id, author])).toEqual([['c-ann', 'ann'], ['c-bob', 'bob']]);
  });

  it.each([
    ['an article by one author', '<article><a rel="author" href="/ann">Ann</a> <time>1 Nov</time><p>A long paragraph of the article.</p><p>Another long paragraph of it.</p></article>'],
    ['teasers of articles', ['One', 'Two', 'Three'].map((title) => `<div class="teaser"><h2><a href="/${title}">${title} is a headline</a></h2><a href="/ann">Ann</a> <time>1 Nov</time><p>What the article is about, in a sentence.</p></div>`).join('')],
    ['a list of dates', '<ul><li class="event"><time>1 Nov</time> Meeting of the committee in the hall</li><li class="event"><time>2 Nov</time> Another meeting of the committee</li></ul>'],
    ['a form to write in', `<form>${comment('ann', '1', 'This is an example of a comment.')}${comment('bob', '2', 'This is an example of a comment.')}</form>`],
    ['nothing', ''],
  ])('has none: %s', (_, inside) => {
    expect(read(page(inside))).toEqual([]);
  });

  it('keeps words and badge apart', () => {
    const document = documentOf(page(comment('ann', '1', 'I think it is all hype.') + comment('bob', '2', 'I do not think so.')));
    const site = guessSite(document);
    for (const { root, body } of readComments(site, document)) {
      const place = site.badgePlaceOf(root) as Element;
      expect([place.className, body.contains(place)]).toEqual(['head', false]);
    }
  });
});

/** Not the largest: the DOM that stands in for a browser's is slow. */
const pages = sharedPages('real/hn', 'real/old-reddit', 'real/github', 'real/stackexchange', 'real/wordpress', 'real/xenforo', 'real/lesswrong', 'real/mastodon')
  .filter((path) => !/netzpolitik|defuddle-rs/.test(path));
const addresses: [RegExp, string][] = [
  [/\/hn\/.*front/, 'https://news.ycombinator.com/'], [/\/hn\//, 'https://news.ycombinator.com/item?id=1'], [/lesswrong/, 'https://www.lesswrong.com/posts/a/b'],
  [/mastodon/, 'https://mastodon.social/@alice/12345678'],
];
/** Where what looks alike is not all there is (notes below posts, a first post in another box), or nothing is marked as a time, as on Hacker News of 2018. */
const leastShare = [[/hn\/blog-skipper-2018/, 0], [/stackexchange/, 0.7], [/mastodon/, 0.6], [/github/, 0.8]] as const;

describe.skipIf(pages.length === 0).each(pages)('%s, as if its make were unknown', (path) => {
  it('is read nearly as its own adapter reads it, and next to nothing else is', { timeout: 60_000 }, () => {
    const document = documentOf(readSharedPage(path));
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const address = addresses.find(([pattern]) => pattern.test(path))?.[1] ?? canonical;
    const wordsOf = (site: Site) => readComments(site, document).map(({ comment: { blocks } }) => blocks.filter(({ kind }) => kind === 'own').map(({ text }) => text).join('\n'));
    const guessed = wordsOf(guessSite(document));
    const known = wordsOf(siteOf(document, new URL(address)) as Site);
    const found = known.filter((words) => guessed.includes(words)).length;
    expect(found).toBeGreaterThanOrEqual((leastShare.find(([pattern]) => pattern.test(path))?.[1] ?? 1) * known.length);
    expect(guessed.length - found).toBeLessThanOrEqual(1);
  });
});
