import * as z from 'zod';
import type { Site } from '../../extension/sites/site.ts';

export type Browser = 'chrome' | 'firefox';
export const browsers: Browser[] = ['chrome', 'firefox'];

const manifestSchema = z.looseObject({
  background: z.strictObject({ service_worker: z.string(), scripts: z.array(z.string()) }),
  content_scripts: z.tuple([z.looseObject({ js: z.array(z.string()) })]),
  optional_host_permissions: z.array(z.string()),
  minimum_chrome_version: z.string(),
  browser_specific_settings: z.looseObject({}),
});

/**
 * Derives a browser's manifest from the one source.
 *
 * @param source manifest.json as parsed
 * @param sites all sites: those on after installation become the content script's matches and the host permissions
 * @throws ZodError when the source lacks what both browsers need
 */
export function manifestFor(browser: Browser, source: unknown, version: string, sites: Site[]): Record<string, unknown> {
  const { background, content_scripts, optional_host_permissions, minimum_chrome_version, browser_specific_settings, ...shared } = manifestSchema.parse(source);
  const installed = matchesOf(sites, 'installed');
  const optional = matchesOf(sites, 'optional');
  return {
    ...shared,
    version,
    content_scripts: [{ ...content_scripts[0], matches: installed }],
    host_permissions: installed,
    optional_host_permissions: [...optional, ...optional_host_permissions],
    ...(browser === 'chrome'
      ? { background: { service_worker: background.service_worker }, minimum_chrome_version }
      : { background: { scripts: background.scripts }, browser_specific_settings }),
  };
}

function matchesOf(sites: Site[], access: Site['access']): string[] {
  return [...new Set(sites.filter((site) => site.access === access).flatMap((site) => site.matches))].sort();
}
