import { expect, it } from 'vitest';
import { identityOf, parentIdentityOf } from '../../../extension/content/identity.ts';
import { allSites } from '../../../extension/sites/all-sites.ts';
import { plainThread } from '../../support/plain-thread.ts';
import { documentOf, sitePages } from '../../support/site-pages.ts';

it.each(allSites)('$id gives no comment an empty id, whatever a page leaves empty', (site) => {
  const { html } = sitePages.find((page) => page.site === site.id) ?? plainThread;
  const document = documentOf(html.replace(/="[^"]*"/g, '=""'));
  const elements = [...document.querySelectorAll('*')];
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    expect(identityOf(site, element)).not.toBe('');
    expect(parentIdentityOf(site, element)).not.toBe('');
  }
});
