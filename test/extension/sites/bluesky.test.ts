import { describe, expect, it } from 'vitest';
import { readComments } from '../../../extension/content/read-comments.ts';
import { bluesky } from '../../../extension/sites/bluesky.ts';
import { documentOf } from '../../support/site-pages.ts';

/** A thread at an address, with the post that is opened there: it has no link of its own. */
const idsAt = (address: string, more = '') => {
  const opened = `<div data-testid="postThreadItem-by-ann.test"><a href="/profile/ann.test">Ann</a><div data-word-wrap="1">Words, and <a href="/profile/zoe.test/post/3z">a link</a>.</div>${more}</div>`;
  return readComments(bluesky, documentOf(`<html><head><link rel="canonical" href="${address}"></head><body>${opened}</body></html>`)).map(({ comment: { id, url } }) => [id, url]);
};

describe('the opened post', () => {
  it('is the one that the address names, by a handle or by the number behind it', () => {
    expect(idsAt('https://bsky.app/profile/ann.test/post/3a')).toEqual([['ann.test/post/3a', 'https://bsky.app/profile/ann.test/post/3a']]);
    expect(idsAt('https://bsky.app/profile/did:plc:abc/post/3a')).toEqual([['did:plc:abc/post/3a', 'https://bsky.app/profile/did:plc:abc/post/3a']]);
  });

  it('is the one that its counts lead to, also while another address is shown', () => {
    const counts = '<a href="/profile/ann.test/post/3b/liked-by">2 likes</a>';
    expect(idsAt('https://bsky.app/profile/bob.test/post/3a', counts)).toEqual([['ann.test/post/3b', 'https://bsky.app/profile/ann.test/post/3b']]);
  });

  it.each(['https://bsky.app/profile/bob.test/post/3a', 'https://bsky.app/profile/ann.test', 'https://bsky.app/'])('has no id at %s, which is not its own', (address) => {
    expect(idsAt(address)).toEqual([]);
  });
});
