import { describe, expect, it } from 'vitest';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { coversHost, originsToAsk, registrationsFor } from '../../../extension/sites/registrations.ts';
import type { Site } from '../../../extension/sites/site.ts';

const site = (id: string) => allSites.find((each) => each.id === id) as Site;
const installed = allSites.filter(({ access }) => access === 'installed').flatMap(({ matches }) => matches);
const idsFor = (...granted: string[]) => registrationsFor([...installed, ...granted], allSites).map(({ id }) => id);

describe('coversHost', () => {
  it.each([
    ['https://x.com/*', 'https://x.com/i/*', true],
    ['https://x.com/*', 'https://notx.com/*', false],
    ['https://*.substack.com/*', 'https://a.substack.com/*', true],
    ['https://*.substack.com/*', 'https://substack.com/*', true],
    ['https://*.substack.com/*', 'https://evilsubstack.com/*', false],
    ['https://a.substack.com/*', 'https://*.substack.com/*', false],
    ['https://*/*', 'https://x.com/*', true],
    ['<all_urls>', 'https://x.com/*', true],
  ])('%s covers %s: %s', (granted, wanted, covers) => {
    expect(coversHost(granted, wanted)).toBe(covers);
  });
});

describe('registrationsFor', () => {
  it('adds nothing to what the manifest already covers', () => {
    expect(idsFor()).toEqual([]);
  });

  it('takes a known site with its own addresses, in all frames where its comments are in frames', () => {
    expect(registrationsFor(['https://arstechnica.com/*'], allSites)).toEqual([{ id: 'xenforo', matches: ['https://arstechnica.com/civis/*'], allFrames: true }]);
    expect(registrationsFor(['https://twitter.com/*'], allSites)).toEqual([{ id: 'x', matches: ['https://twitter.com/*'], allFrames: false }]);
  });

  it('takes another host, or a part of a known site, by itself', () => {
    expect(idsFor('https://forum.example/*', 'https://a.substack.com/*')).toEqual(['https://forum.example/*', 'https://a.substack.com/*']);
  });

  it('puts the script on no page twice when all pages are granted', () => {
    const all = registrationsFor([...installed, 'https://*/*'], allSites);
    const wide = all.find(({ id }) => id === 'https://*/*');
    const named = all.filter((each) => each !== wide).flatMap(({ matches }) => matches);
    expect(wide?.excludeMatches).toEqual(expect.arrayContaining([...installed, ...named]));
    expect(named).toContain('https://disqus.com/embed/comments/*');
  });
});

describe('originsToAsk', () => {
  it.each([
    ['x', 'https://x.com/a/status/1', ['https://x.com/*']],
    ['substack', 'https://a.substack.com/p/b', ['https://*.substack.com/*']],
    ['substack', 'https://www.example.org/p/b', ['https://www.example.org/*']],
    ['discourse', 'https://forum.example/t/a/1', ['https://forum.example/*']],
    ['disqus', 'https://blog.example/post', ['https://disqus.com/embed/comments/*']],
  ])('asks for little: %s on %s', (id, url, origins) => {
    expect(originsToAsk(site(id), new URL(url))).toEqual(origins);
  });
});
