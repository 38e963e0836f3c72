import { nameOf } from './hash-text.ts';

/** Software that runs on many hosts, each of which numbers its comments for itself. */
const numberedByHost: ReadonlySet<string> = new Set(['discourse', 'lemmy', 'mastodon', 'stack-exchange', 'wordpress', 'xenforo']);
/** Pages of unknown make: there each page may begin anew. */
const numberedByPage = 'this-page';

/**
 * The id by which a comment is known among all comments of its site: the page's own, and before it the host where another host gives
 * the same ids to other comments; of a page of unknown make the page's path too, as a short name.
 *
 * @param address of the page, absolute
 */
export function qualifiedId(site: string, id: string, address: string): string {
  const isByPage = site === numberedByPage;
  if (!isByPage && !numberedByHost.has(site)) return id;
  if (!URL.canParse(address)) return id;
  const { host, pathname } = new URL(address);
  return [host, ...(isByPage ? [nameOf(pathname)] : []), id].join('/');
}
