import { qualifiedId } from '../../src/reports/qualified-id.ts';
import { addressOf } from '../sites/own.ts';
import type { Site } from '../sites/site.ts';

const addressIn = (document: Document): string => document.location?.href ?? addressOf(document);

const qualified = ({ id: site }: Site, id: string | null, { ownerDocument }: Element): string | null => id && qualifiedId(site, id, addressIn(ownerDocument));

/** The id of a comment, which no other comment of the site has, whatever its host. */
export const identityOf = (site: Site, root: Element): string | null => qualified(site, site.idOf(root), root);

/** The id of the comment that it answers. */
export const parentIdentityOf = (site: Site, root: Element): string | null => qualified(site, site.parentIdOf(root), root);
