import { describe, expect, it } from 'vitest';
import { plainOf } from '../../../extension/content/comment-on-page.ts';
import { readComments } from '../../../extension/content/read-comments.ts';
import { allSites, siteOf } from '../../../extension/sites/all-sites.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { documentOf, sitePages, whoSayIt } from '../../support/site-pages.ts';

describe.each(sitePages)('$name', (page) => {
  const document = documentOf(page.html);
  const site = siteOf(document, new URL(page.address)) as Site;

  it('belongs to its site, where comments are expected', () => {
    expect(site.id).toBe(page.site);
    expect(site.expectsComments(document, new URL(page.address))).toBe(true);
  });

  it('has exactly the comments of the list, by the same people, in the same words', () => {
    const found = readComments(site, document).map(({ comment }) => {
      const { title, blocks, ...rest } = plainOf(comment);
      expect(title ?? '').toBe(page.title);
      return { ...rest, blocks: blocks.map(({ kind, text }) => [kind, text]) };
    });
    expect(found).toEqual(page.comments);
    expect(whoSayIt(page).length).toBeGreaterThan(0);
  });

  it('has a place for every badge: in the comment itself, outside of its words and of buttons', () => {
    for (const { root, body } of readComments(site, document)) {
      const place = site.badgePlaceOf(root);
      expect(place?.closest(site.root)).toBe(root);
      // Old themes of WordPress have the head inside the body.
      expect(place && body.contains(place) && !place.closest(site.ignore)).toBe(false);
      expect(place?.closest('a, button, [contenteditable]')).toBeNull();
    }
  });

  it('reads on when the page breaks: without heads, without bodies, without ids', () => {
    const broken = (change: (document: Document) => void) => {
      const copy = documentOf(page.html);
      change(copy);
      // What a comment looks up only when it is asked is looked up now.
      return readComments(site, copy).map(({ comment }) => plainOf(comment));
    };
    const headless = broken((copy) => copy.querySelectorAll('a, time, header').forEach((each) => each.remove()));
    // A report needs an address to send.
    expect(headless.map(({ url }) => url).filter((url) => !/^https?:/.test(url) || !URL.canParse(url))).toEqual([]);
    const bodiless = broken((copy) => readComments(site, copy).forEach(({ body }) => body.remove()));
    expect(bodiless.map(({ id }) => id).filter((id) => page.comments.some((each) => each.id === id))).toEqual([]);
  });
});

it('every site but Hacker News, which has tests of its own, has a page here', () => {
  const tested = new Set([...sitePages.map(({ site }) => site), 'hacker-news']);
  expect(allSites.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});
