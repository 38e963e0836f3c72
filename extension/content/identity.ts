import { isOfManyHosts, qualifiedId } from '../../src/reports/qualified-id.ts';
import { addressOf } from '../sites/own.ts';
import type { Site } from '../sites/site.ts';

const addressIn = (document: Document): string => document.location?.href ?? addressOf(document);

/** The page's address is asked for only where it counts: of a long thread this is asked for each comment. */
function qualified({ id: site }: Site, id: string | null, { ownerDocument }: Element): string | null {
  if (!id) return null;
  return isOfManyHosts(site) ? qualifiedId(site, id, addressIn(ownerDocument)) : id;
}

/** The id of a comment, which no other comment of the site has, whatever its host. */
export const identityOf = (site: Site, root: Element): string | null => qualified(site, site.idOf(root), root);

/** The id of the comment that it answers. */
export const parentIdentityOf = (site: Site, root: Element): string | null => qualified(site, site.parentIdOf(root), root);
