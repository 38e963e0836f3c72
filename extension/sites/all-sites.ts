import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { github } from './github.ts';
import { hackerNews } from './hacker-news.ts';
import { lemmy } from './lemmy.ts';
import { lessWrong } from './less-wrong.ts';
import { lobsters } from './lobsters.ts';
import { mastodon } from './mastodon.ts';
import { oldReddit } from './old-reddit.ts';
import { reddit } from './reddit.ts';
import { stackExchange } from './stack-exchange.ts';
import { substack } from './substack.ts';
import { tildes } from './tildes.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { xenforo } from './xenforo.ts';
import { youtube } from './youtube.ts';
import type { Site } from './site.ts';

/** Every site that Counterpoint reads. The manifest's match patterns are made from this list. */
export const allSites: Site[] = [
  hackerNews,
  oldReddit,
  reddit,
  lobsters,
  lessWrong,
  tildes,
  x,
  bluesky,
  mastodon,
  youtube,
  substack,
  discourse,
  lemmy,
  github,
  stackExchange,
  xenforo,
  disqus,
  wordpress,
];

/** Whether a match pattern of the form `https://host/path*` (host may begin with `*.`) covers a URL. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(https?|\*):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  const hostFits = host.startsWith('*.') ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  if (!hostFits) return false;
  const expression = path.split('*').map((literal) => literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${expression.join('.*')}$`).test(url.pathname + url.search);
}

/**
 * The site that a page belongs to, or null: the address nominates, then the page may decline; on all other addresses the
 * software that made the page is recognised.
 */
export function siteOf(document: Document, url: URL): Site | null {
  const nominated = allSites.filter((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
  const byAddress = nominated.find((site) => site.recognises?.(document, url) ?? true);
  return byAddress ?? allSites.find((site) => site.runs?.(document)) ?? null;
}
