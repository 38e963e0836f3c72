import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hackerNews } from '../../extension/sites/hacker-news.ts';
import { allSites } from '../../extension/sites/all-sites.ts';
import type { Site } from '../../extension/sites/site.ts';
import { browsers, manifestFor } from '../../src/build/manifest.ts';

const source: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
const manifest = (browser: 'chrome' | 'firefox', sites: Site[] = allSites) => manifestFor(browser, source, '1.2.3', sites);

/** Permissions that no browser warns of at install: https://developer.chrome.com/docs/extensions/reference/permissions-list */
const silent = ['storage', 'scripting', 'activeTab', 'contextMenus', 'unlimitedStorage'];

describe('manifestFor', () => {
  it('gives each browser the background that it knows and the version it must have', () => {
    expect(manifest('chrome')).toMatchObject({ version: '1.2.3', background: { service_worker: 'background.js' } });
    expect(manifest('chrome')).not.toHaveProperty('browser_specific_settings');
    expect(manifest('chrome')).not.toHaveProperty('background.scripts');
    expect(manifest('firefox')).toMatchObject({ version: '1.2.3', background: { scripts: ['background.js'] } });
    expect(manifest('firefox')).not.toHaveProperty('background.service_worker');
    expect(manifest('firefox')).not.toHaveProperty('minimum_chrome_version');
  });

  it('runs on the sites of the list, and asks later for the optional ones', () => {
    const optional: Site = { ...hackerNews, id: 'other', access: 'optional', matches: ['https://forum.example/*'] };
    expect(manifest('chrome', [hackerNews, optional])).toMatchObject({
      content_scripts: [{ matches: hackerNews.matches }],
      host_permissions: hackerNews.matches,
      optional_host_permissions: ['https://forum.example/*', 'https://*/*'],
    });
  });

  it.each(browsers)('asks %s for nothing but the sites and permissions without a warning', (browser) => {
    const { permissions, host_permissions: hosts } = manifest(browser) as { permissions: string[]; host_permissions: string[] };
    expect(silent).toEqual(expect.arrayContaining(permissions));
    expect(hosts.filter((host) => /^(<all_urls>|\*:|https?:\/\/\*\/)/.test(host))).toEqual([]);
  });

  it.each(browsers)('forbids connections and remote code in %s, and lets pages see none of its files', (browser) => {
    const built = manifest(browser) as { content_security_policy: { extension_pages: string } };
    const rules = built.content_security_policy.extension_pages.split(/;\s*/);
    expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "connect-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"]));
    expect(built).not.toHaveProperty('web_accessible_resources');
    expect(built).not.toHaveProperty('externally_connectable');
  });

  it('tells Firefox that no data is collected', () => {
    expect(manifest('firefox')).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });
});
