import { matchesPattern } from './all-sites.ts';
import type { Site } from './site.ts';

/** Where the content script runs besides the manifest's own places. */
export interface Registration {
  id: string;
  matches: string[];
  /** Kept out, because another entry already covers them. */
  excludeMatches?: string[];
  allFrames: boolean;
}

const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;

/** Whether access to one pattern's hosts is access to all of another's. Browsers grant hosts; paths do not count. */
export function coversHost(granted: string, wanted: string): boolean {
  const [outer, inner] = [hostOf(granted), hostOf(wanted)];
  if (outer === '*' || outer === inner || granted === '<all_urls>') return true;
  return outer.startsWith('*.') && (inner === outer.slice(2) || inner.endsWith(outer.slice(1)));
}

/**
 * What to register for the hosts that the reader granted: the known sites among them, each with its own addresses, and
 * the hosts that run software of a known kind (or are only a part of a known site's).
 *
 * @param origins match patterns, those of the manifest included
 */
export function registrationsFor(origins: string[], sites: Site[]): Registration[] {
  const isGranted = (pattern: string) => origins.some((origin) => coversHost(origin, pattern));
  const installed = sites.filter((site) => site.access === 'installed').flatMap((site) => site.matches);
  const known = sites
    .filter((site) => site.access === 'optional')
    .map((site) => ({ id: site.id, matches: site.matches.filter(isGranted), allFrames: site.frame !== undefined }))
    .filter(({ matches }) => matches.length > 0);
  const taken = [...installed, ...known.flatMap(({ matches }) => matches)];
  const others = origins.filter((origin) => !taken.some((pattern) => coversHost(pattern, origin)));
  return [...known, ...others.map((origin) => ({ id: origin, matches: [origin], excludeMatches: taken, allFrames: false }))];
}

/**
 * The hosts to ask for, so that a page of a site can be read: as few as will do.
 *
 * @param url of the page that the reader is on
 */
export function originsToAsk(site: Site, url: URL): string[] {
  const here = site.matches.filter((pattern) => matchesPattern(pattern, url));
  if (here.length > 0) return here;
  // A frame's comments come from the site's own hosts, whatever the page around it.
  return site.frame !== undefined && !site.runs ? site.matches : [`${url.protocol}//${url.hostname}/*`];
}
