import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { allSites, matchesPattern, siteOf } from '../../../extension/sites/all-sites.ts';
import { reddit } from '../../../extension/sites/reddit.ts';

const { document } = parseHTML('<html><body></body></html>');

describe('matchesPattern', () => {
  it.each([
    ['https://news.ycombinator.com/*', 'https://news.ycombinator.com/item?id=1&p=2', true],
    ['https://news.ycombinator.com/*', 'http://news.ycombinator.com/item', false],
    ['https://news.ycombinator.com/*', 'https://news.ycombinator.com.example.org/', false],
    ['https://news.ycombinator.com/*', 'https://newsxycombinator.com/', false],
    ['*://*.example.org/t/*', 'http://forum.example.org/t/5', true],
    ['*://*.example.org/t/*', 'https://example.org/t/', true],
    ['*://*.example.org/t/*', 'https://badexample.org/t/5', false],
    ['*://*.example.org/t/*', 'ftp://example.org/t/5', false],
    ['https://example.org/a.b?c=*', 'https://example.org/a.b?c=1', true],
    ['https://example.org/a.b?c=*', 'https://example.org/aXb?c=1', false],
    ['not a pattern', 'https://example.org/', false],
  ])('%s covers %s: %s', (pattern, url, covers) => {
    expect(matchesPattern(pattern, new URL(url))).toBe(covers);
  });
});

describe('siteOf', () => {
  it('nominates a site by its address', () => {
    expect(siteOf(document, new URL('https://news.ycombinator.com/item?id=1'))?.id).toBe('hacker-news');
    expect(siteOf(document, new URL('https://example.org/'))).toBeNull();
  });

  it.each(['stackapps.com', 'meta.stackexchange.com', ...['superuser.com', 'serverfault.com', 'askubuntu.com', 'mathoverflow.net'].flatMap((host) => [host, `meta.${host}`])])(
    'knows %s as one of Stack Exchange', (host) => {
      expect(siteOf(document, new URL(`https://${host}/questions/1/a`))?.id).toBe('stack-exchange');
    },
  );
});

describe('comments', () => {
  it.each([
    ['/r/test/comments/1abc/title/', true], ['/user/ann/comments/1abc/title/', true], ['/comments/1abc', true],
    ['/user/ann/comments/', false], ['/user/ann/comments', false], ['/r/test/comments/', false], ['/r/test/', false],
  ])('are expected on Reddit where a thread is: %s: %s', (path, expected) => {
    expect(reddit.expectsComments(document, new URL(path, 'https://www.reddit.com'))).toBe(expected);
  });
});

describe('the list of sites', () => {
  it('has no id twice', () => {
    expect(new Set(allSites.map(({ id }) => id)).size).toBe(allSites.length);
  });
});
