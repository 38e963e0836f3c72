import { nameOf } from './hash-text.ts';

/** Id of the site that is made up for a page of unknown make, on which comments may be numbered anew. */
export const guessedSite = 'this-page';

/** What runs on many hosts, each of which numbers its comments for itself. */
const manyHosts: ReadonlySet<string> = new Set(['discourse', 'lemmy', 'mastodon', 'stack-exchange', 'wordpress', 'xenforo', guessedSite]);

/** Whether a site's ids are only good on their host. */
export const isOfManyHosts = (site: string): boolean => manyHosts.has(site);

/**
 * The id by which a comment is known among all comments of its site: the page's own, and before it the host where another host gives
 * the same ids to other comments.
 *
 * @param address of the page, absolute
 */
export function qualifiedId(site: string, id: string, address: string): string {
  return isOfManyHosts(site) && URL.canParse(address) ? `${new URL(address).host}/${id}` : id;
}

/** The id of a comment among those of its host, where another page gives the same ids to other comments: its page by a short name of its path, and the id there. */
export const idOnHost = (id: string, address: string): string => (URL.canParse(address) ? `${nameOf(new URL(address).pathname)}/${id}` : id);
