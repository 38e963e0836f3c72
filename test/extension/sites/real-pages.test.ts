import { describe, expect, it } from 'vitest';
import { readComments } from '../../../extension/content/read-comments.ts';
import { siteOf } from '../../../extension/sites/all-sites.ts';
import type { Site } from '../../../extension/sites/site.ts';
import { realPages } from '../../support/real-pages.ts';
import { readSharedPage } from '../../support/shared-pages.ts';
import { documentOf } from '../../support/site-pages.ts';

describe.skipIf(realPages.length === 0).each(realPages)('$path', (page) => {
  const html = readSharedPage(page.path);
  const document = documentOf(html);
  const address = page.address ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (page.address) document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href: page.address }));
  const site = siteOf(document, new URL(address)) as Site;
  const found = readComments(site, document).map(({ comment }) => comment);
  const having = (kind: string) => found.filter(({ blocks }) => blocks.some((block) => block.kind === kind)).length;

  it('is read in full, each comment once', () => {
    expect(site.id).toBe(page.site);
    expect(found).toHaveLength(page.comments);
    expect(found).toHaveLength(html.match(page.mark)?.length ?? 0);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('has its parents, quotations and code where they are', () => {
    const ids = new Set(found.map(({ id }) => id));
    const parents = found.flatMap(({ parentId }) => parentId ?? []);
    expect(parents).toHaveLength(page.replies);
    expect(parents.filter((id) => !ids.has(id))).toEqual([]);
    expect({ quoting: having('quote'), coding: having('code') }).toEqual({ quoting: page.quoting, coding: page.coding });
  });

  it('names an author and an own address for each', () => {
    expect(found.filter(({ author }) => !author)).toEqual([]);
    expect(found.filter(({ url }) => !URL.canParse(url))).toEqual([]);
    expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
  });
});
